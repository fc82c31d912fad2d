// A file with a mistake in it: the broken slide is left out, the rest shows, and visitors see no error.
import { realWith, statements } from '../fixtures/content/exhibition.ts';
import { expect, test } from '../fixtures/test.ts';

test.describe('a slide of an unknown kind', () => {
  test.use({ recipe: realWith('deck.yaml', (deck) => deck.replace('- kind: map', '- kind: mapp')) });

  test('is left out, and the rest shows', async ({ show }) => {
    await show.wake();
    await expect(show.line).toHaveAttribute('aria-valuemax', '12');
    await show.next();
    await show.expectSlide('threads');
    await show.next();
    await show.expectSlide('timeline');
    await show.press('End');
    await show.expectSlide('closing');
  });
});

test.describe('an amount that is no number', () => {
  test.use({ recipe: realWith('deck.yaml', (deck) => deck.replace('value: 263900000', "value: '263,9 m'")) });

  test('leaves out its slide, and no other', async ({ show }) => {
    await show.wake();
    await show.press('7', 'Enter');
    await show.expectSlide('legal-framework');
    await show.next();
    await show.expectSlide('investment');
  });
});

test.describe('a first slide without words', () => {
  const three = statements({ count: 3 });
  test.use({
    recipe: {
      files: {
        ...three.files,
        'text/en.yaml': String(three.files['text/en.yaml']).replace(/^ {2}slide-1:.*\n/m, ''),
      },
    },
  });

  test('gives way to the second', async ({ show }) => {
    await show.expectSlide('slide-2');
  });
});
