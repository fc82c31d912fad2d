// The one video element of the page. Slides borrow it in turn: elements that come and go leak (electron#18277, #13033).
import { tellFault } from '../../fault.ts';

export interface Film {
  /** Address of the film, relative to the page. */
  readonly address: string;
  /** Address and language of the captions, where there are some in the visitor’s language. */
  readonly captions:
    { readonly address: string; readonly language: string; readonly label: string } | undefined;
  readonly muted: boolean;
}

export interface FilmEvents {
  /** It plays; `limit` ms are left at the most, spare time included. */
  onplaying(limit: number): void;
  /** It has ended, or cannot be played. */
  ondone(reason: 'ended' | 'failed'): void;
  /** The browser refuses to start it unasked. */
  onrefused(): void;
}

/** Spare time over the film’s length, for buffering and a slow start, ms. */
const SPARE = 10_000;
/** Assumed of a film that does not say how long it is, ms. */
const UNKNOWN_LENGTH = 10 * 60_000;

let element: HTMLVideoElement | undefined;
let borrower: object | undefined;
let volume = 1;

/** How loud films are, the one that plays and all that follow. @param wanted 0–1 */
export function setVolume(wanted: number): void {
  volume = wanted;
  if (element !== undefined) element.volume = wanted;
}

export interface Loan {
  readonly element: HTMLVideoElement;
  /** Plays from where it stands. To be called from a touch where the browser refused before. */
  play(): void;
  /** Gives the element back, stopped and empty. Harmless when another slide has it already. */
  giveBack(): void;
}

/** Puts the element into `home`, and starts the film. Whoever had it before loses it. */
export function borrow(home: HTMLElement, film: Film, events: FilmEvents): Loan {
  const video = (element ??= document.createElement('video'));
  stop(video);
  const me = {};
  borrower = me;
  const mine = () => borrower === me;

  video.muted = film.muted;
  video.volume = volume;
  video.playsInline = true;
  video.disablePictureInPicture = true;
  video.onplaying = () => {
    const left = Number.isFinite(video.duration)
      ? (video.duration - video.currentTime) * 1000
      : UNKNOWN_LENGTH;
    events.onplaying(left + SPARE);
  };
  video.onended = () => events.ondone('ended');
  video.onerror = () => events.ondone('failed');
  if (film.captions) {
    const track = document.createElement('track');
    track.kind = 'captions';
    track.src = film.captions.address;
    track.srclang = film.captions.language;
    track.label = film.captions.label;
    track.default = true;
    const { address } = film.captions;
    track.onerror = () => {
      tellFault(`${address} can’t be shown: the captions are damaged, or gone. Save them again`);
    };
    video.append(track);
  }
  video.src = film.address;
  home.prepend(video);

  const play = () => {
    video.play().catch((error: unknown) => {
      // "AbortError" is our own stop(); a failure of the file comes by onerror.
      if (mine() && error instanceof DOMException && error.name === 'NotAllowedError') events.onrefused();
    });
  };
  return {
    element: video,
    play,
    giveBack() {
      if (!mine()) return;
      borrower = undefined;
      stop(video);
      video.remove();
    },
  };
}

/** Lets go of the film and its decoder, and of whoever listened. */
function stop(video: HTMLVideoElement): void {
  video.onplaying = video.onended = video.onerror = null;
  video.pause();
  video.replaceChildren();
  video.removeAttribute('src');
  video.load();
}
