// Readings that overtake each other.
import { expect, it } from 'vitest';
import { newest } from './newest.ts';

/** Readings that are answered by hand, in any order. */
function readings() {
  const answers: ((value: string) => void)[] = [];
  const taken: string[] = [];
  const read = newest(
    () => new Promise<string>((answer) => answers.push(answer)),
    (value) => taken.push(value),
  );
  return { read, answers, taken };
}

it('takes what each reading gives, in turn', async () => {
  const { read, answers, taken } = readings();
  const both = [read(), read()];
  answers[0]?.('first');
  await both[0];
  expect(taken).toEqual(['first']);
  answers[1]?.('second');
  await both[1];
  expect(taken).toEqual(['first', 'second']);
});

it('drops what an older reading gives after a newer one', async () => {
  const { read, answers, taken } = readings();
  const both = [read(), read()];
  answers[1]?.('new');
  await both[1];
  answers[0]?.('old');
  await both[0];
  expect(taken).toEqual(['new']);
});

it('goes on after one that fails', async () => {
  const answers = [Promise.reject(new Error('lost')), Promise.resolve('there')];
  const taken: string[] = [];
  const read = newest(
    () => answers.shift() ?? Promise.resolve(''),
    (value) => taken.push(value),
  );
  await expect(read()).rejects.toThrow('lost');
  await read();
  expect(taken).toEqual(['there']);
});
