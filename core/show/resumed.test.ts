// A show that goes on where it was interrupted.
import { describe, expect, it } from 'vitest';
import { rulesWith } from './show.fixture.ts';
import { initial, resumed } from './state.ts';

const NOW = 50_000;

describe('a show that was interrupted', () => {
  it('in a visit goes on with all that the visitor had chosen', () => {
    const visit = {
      index: 3,
      visiting: true,
      language: 'fr-BE',
      textSize: 'largest',
      highContrast: true,
    } as const;
    expect(resumed(rulesWith(), NOW, visit)).toEqual({
      ...initial(rulesWith(), NOW),
      mode: 'visit',
      base: 'visit',
      index: 3,
      language: 'fr-BE',
      textSize: 'largest',
      highContrast: true,
    });
  });

  it('in the loop goes on there, as for anybody', () => {
    const loop = {
      index: 3,
      visiting: false,
      language: 'fr-BE',
      textSize: 'largest',
      highContrast: true,
    } as const;
    expect(resumed(rulesWith(), NOW, loop)).toEqual({
      ...initial(rulesWith(), NOW),
      index: 3,
      language: 'fr-BE',
    });
  });

  it.each([
    [{ index: 99, visiting: true }, { index: 4 }],
    [{ index: -1, visiting: true }, { index: 0 }],
    [{ index: 1, visiting: true, language: 'xx' }, { language: 'en' }],
  ])('holds to what is there: %j', (place, held) => {
    expect(resumed(rulesWith(), NOW, place)).toMatchObject(held);
  });

  it('stays dark while it is closed, unless a visit is under way', () => {
    const rules = rulesWith({ open: false });
    expect(resumed(rules, NOW, { index: 2, visiting: false }).mode).toBe('closed');
    expect(resumed(rules, NOW, { index: 2, visiting: true }).mode).toBe('visit');
  });
});
