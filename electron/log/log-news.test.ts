// A problem that stays is told once, and again when it has gone and come back.
import { expect, it } from 'vitest';
import type { Problem } from '../../core/deck/problem.ts';
import { newsLogger } from './log-news.ts';

it('tells a problem when it comes, and when it is over', () => {
  const lines: string[] = [];
  const say = (_: string, message: string) => void lines.push(message);
  const over = (_: string, message: string) => void lines.push(`no ${message}`);
  const tell = newsLogger('displays', { info: say, warn: say, error: say, over });
  const of = (found: string): Problem => ({
    severity: 'warning',
    file: 'kiosk.yaml',
    position: undefined,
    path: 'display',
    expected: 'one',
    found,
  });
  for (const now of [[of('a')], [of('a'), of('b')], [of('b')], [of('a'), of('b')]]) tell(now);
  expect(lines.map((line) => line.replace(/kiosk.* /, ''))).toEqual(['a', 'b', 'no a', 'a']);
});
