// The call in a real browser: every sentence has its turn, by CSS alone, and a screen reader hears one.
import { beforeEach, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../styles/tokens.css';
import type { Deck } from '../../core/deck/schema.ts';
import { PAGE_DEFAULTS } from '../../core/settings/page.ts';
import { deckOf, statement } from '../slides/slide.fixture.ts';
import { Show } from '../show/show.svelte.ts';
import CallToAction from './CallToAction.svelte';

const LANGUAGES = ['en', 'kk', 'nl-BE'];
/** How long each sentence has, ms. */
const TURN = 5_000;

beforeEach(() => {
  document.body.classList.add('canvas');
  document.body.style.cssText = 'width: 1920px; height: 1080px; --u: 1px';
});

/** `first`: the language that the slides are in. */
async function call(attractLanguages: string[], first = attractLanguages[0] ?? 'en') {
  const deck: Deck = { ...deckOf(statement({ title: 'A thought' })), languages: LANGUAGES };
  const show = new Show(deck, { ...PAGE_DEFAULTS, attractLanguages: [first] });
  show.replace(deck, { ...PAGE_DEFAULTS, attractLanguages });
  const { container } = await render(CallToAction, { show });
  const sentences = [...container.querySelectorAll('p')];
  const animations = sentences.flatMap((sentence) => sentence.getAnimations());
  /** The opacity of each sentence so long after the call came up, ms. */
  const opacities = (time: number) => {
    for (const animation of animations) {
      animation.pause();
      animation.currentTime = time;
    }
    return sentences.map((sentence) => Number(getComputedStyle(sentence).opacity));
  };
  return { sentences, animations, opacities };
}

it('says it in each language, and to a screen reader once, in the language of the slides', async () => {
  const { sentences } = await call(LANGUAGES);
  expect(sentences.map((one) => [one.lang, one.textContent.trim(), one.ariaHidden])).toEqual([
    ['en', 'Touch to explore', null],
    ['kk', 'Экранды түртіңіз', 'true'],
    ['nl-BE', 'Raak aan om te ontdekken', 'true'],
  ]);
});

it('gives each sentence its turn, and round again, however long it stands', async () => {
  const { opacities } = await call(LANGUAGES);
  for (const round of [0, 1, 50]) {
    for (const turn of [0, 1, 2]) {
      const middle = (round * 3 + turn + 0.5) * TURN;
      expect(opacities(middle)).toEqual([0, 1, 2].map((one) => (one === turn ? 1 : 0)));
    }
  }
});

it.each(LANGUAGES)('never shows two sentences over each other, and breathes slowly: %s', async (first) => {
  const { opacities } = await call(LANGUAGES, first);
  let before = opacities(0);
  for (let time = 0; time <= 3 * TURN; time += 100) {
    const now = opacities(time);
    expect(now.filter((opacity) => opacity > 0).length, `at ${String(time)} ms`).toBeLessThanOrEqual(1);
    now.forEach((opacity, at) => {
      expect(Math.abs(opacity - (before[at] ?? 0)), `at ${String(time)} ms`).toBeLessThan(0.25);
    });
    before = now;
  }
});

it('is never away where there is one language', async () => {
  const { sentences, opacities } = await call(['kk']);
  expect(sentences.map((one) => one.lang)).toEqual(['kk']);
  for (let time = 0; time <= 4 * TURN; time += 500) expect(opacities(time)[0]).toBeGreaterThanOrEqual(0.7);
});

it('changes nothing but its opacity, which costs the page no work', async () => {
  const { animations } = await call(LANGUAGES);
  expect(animations).toHaveLength(3);
  for (const { effect } of animations) {
    const keyframes = effect instanceof KeyframeEffect ? effect.getKeyframes() : [];
    const changed = keyframes.flatMap((keyframe) => Object.keys(keyframe));
    const timing = ['offset', 'computedOffset', 'easing', 'composite'];
    expect(new Set(changed.filter((key) => !timing.includes(key)))).toEqual(new Set(['opacity']));
  }
});
