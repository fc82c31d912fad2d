import { expect, it } from 'vitest';
import { rowsOf } from './rows.ts';

it('shows the amounts of the deck, else the words, else a dash', () => {
  const area = { value: 30_689, unit: 'km²', digits: 5, compact: false, about: false };
  const rows = rowsOf(
    [{ id: 'area', right: area }, { id: 'capital' }],
    {
      area: { title: 'Area' },
      capital: { title: 'Capital', left: 'Astana', right: 'Brussels' },
    },
    'en',
  );
  expect(rows).toEqual([
    { id: 'area', title: 'Area', left: '–', right: '30,689\u202fkm²' },
    { id: 'capital', title: 'Capital', left: 'Astana', right: 'Brussels' },
  ]);
});
