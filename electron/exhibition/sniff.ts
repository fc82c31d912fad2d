// What a file is by its first bytes, whatever its name says.

/** Bytes that `sniff` looks at. */
const SNIFFED_BYTES = 4_096;

/** MIME type of a picture, a video or captions, or undefined. */
export function sniff(bytes: Uint8Array): string | undefined {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SNIFFED_BYTES)).toString(
    'latin1',
  );
  if (latin.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (latin.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (latin.startsWith('GIF8')) return 'image/gif';
  if (latin.startsWith('RIFF') && latin.slice(8, 12) === 'WEBP') return 'image/webp';
  if (latin.startsWith('\x1aE\xdf\xa3')) return latin.includes('webm') ? 'video/webm' : 'video/x-matroska';
  if (latin.slice(4, 8) === 'ftyp') return baseMediaType(latin);
  const text = latin.replace(/^\xef\xbb\xbf/, '');
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(text)) return 'text/vtt';
  if (/^\s*</.test(text) && /<(?:\w+:)?svg[\s>]/.test(text)) return 'image/svg+xml';
  return undefined;
}

/** ISO base media (ISO/IEC 14496-12): the brands in its first box tell pictures from videos. */
function baseMediaType(latin: string): string {
  const length = [...latin.slice(0, 4)].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
  const brands = latin.slice(8, Math.min(length, 256)).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'image/avif';
  if (brands.some((brand) => /^(?:hei[cxms]|mif1|msf1)$/.test(brand))) return 'image/heic';
  return brands[0] === 'qt  ' ? 'video/quicktime' : 'video/mp4';
}
