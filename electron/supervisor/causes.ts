// Why a page is loaded anew, and what is loaded then, as the log says it.
import type { Cause } from '../../core/recovery/page.ts';

export const CAUSES: Partial<Record<Cause, string>> = {
  'no slide painted': 'no slide was painted in time',
  'no proof of life': 'the page no longer paints',
  memory: 'it had taken too much memory',
  better: 'the wanted exhibition is tried again',
  'no frame': 'the page answers, but no frame of it is drawn',
};

export const NAMES = {
  good: 'last good exhibition',
  'built-in': 'built-in exhibition',
  still: 'still',
} as const;
