// The fonts that ship: what renderer/styles/fonts.css says of each file, and what the file itself can draw.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSync } from 'fontkit';
import { ROOT } from '../root.ts';

export interface Face {
  readonly family: string;
  readonly style: string;
  readonly display: string;
  readonly file: string;
  /** Whether the browser asks this file for a character: its unicode-range. */
  covers(codePoint: number): boolean;
  /** Whether the file can draw it: its cmap. */
  draws(codePoint: number): boolean;
}

/** Every @font-face of the stylesheet. */
export function facesThatShip(): readonly Face[] {
  const css = readFileSync(join(ROOT, 'renderer', 'styles', 'fonts.css'), 'utf8');
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, rule = '']) => faceOf(rule));
}

function faceOf(rule: string): Face {
  const file = /url\(\s*'([^']+)'\s*\)/.exec(rule)?.[1] ?? '';
  const ranges = rangesOf(said(rule, 'unicode-range'));
  const drawn = new Set(characterSet(join(ROOT, 'node_modules', file)));
  return {
    family: said(rule, 'font-family').replaceAll("'", ''),
    style: said(rule, 'font-style'),
    display: said(rule, 'font-display'),
    file,
    covers: (codePoint) => ranges.some(([from, to]) => from <= codePoint && codePoint <= to),
    draws: (codePoint) => drawn.has(codePoint),
  };
}

function said(rule: string, property: string): string {
  return new RegExp(`${property}:\\s*([^;]+);`).exec(rule)?.[1]?.trim() ?? '';
}

function rangesOf(list: string): readonly (readonly [from: number, to: number])[] {
  return [...list.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)].map(([, from = '', to = from]) => [
    Number.parseInt(from, 16),
    Number.parseInt(to, 16),
  ]);
}

function characterSet(file: string): readonly number[] {
  const font = openSync(file);
  if (!('characterSet' in font)) throw new Error(`${file} is a collection of fonts`);
  return font.characterSet;
}
