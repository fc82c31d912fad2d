// The page starts here: find the host, load the deck, show the first slide, tell the host that it is painted.
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { mount } from 'svelte';
import type { KioskBridge } from '../core/bridge.ts';
import { wordsOf } from '../core/deck/text.ts';
import App from './App.svelte';
import { onFault } from './fault.ts';
import { hearChanges } from './host/changes.ts';
import { loadDeck } from './host/content.ts';
import { findHost } from './host/host.ts';
import { newest } from './host/newest.ts';
import { autonym } from './i18n/catalogue.ts';
import { allFonts, fontsFor } from './show/fonts.ts';
import { Show } from './show/show.svelte.ts';
import { paintedInTime } from './show/painted.ts';
import { placeIn, placeOf } from './show/place.ts';
import { tellPlaces } from './show/tell-places.svelte.ts';
import { refuseBrowserGestures } from './show/refuse.ts';
import { renewLooks } from './slides/pictures/looks.svelte.ts';
import { prepare } from './slides/prepare.ts';

refuseBrowserGestures();
const host = findHost();
const onfault = faults(host);
window.addEventListener('error', (event) => {
  onfault(event.error ?? event.message);
});
window.addEventListener('unhandledrejection', (event) => {
  onfault(event.reason);
});
onFault(onfault);

// Without its style a slide is no good slide: the host does without this page then. What could not be had has no rules.
for (const { href, sheet } of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
  if (sheet === null || sheet.cssRules.length === 0) throw new Error(`the style sheet ${href} did not load`);

// Before anything is read: what is saved in between would show at the next save.
const takeChanges = hearChanges(host);
const read = () => Promise.all([host.settings(), host.open(), loadDeck(onfault)]);
const [settings, open, deck] = await read();
const show = new Show(deck, settings, open, placeIn(location.search));
const firstWords = JSON.stringify(wordsOf(show.slide, show.state.language));
await Promise.all([
  prepare(show.slide, show.deck.emblems),
  fontsFor(firstWords + show.languages.map(autonym).join('')),
]);
const target = document.querySelector('#app');
if (target === null) throw new Error('index.html has no #app');
mount(App, { target, props: { show, staff: host.staff, onfault, ondark } });
show.start();
const reload = newest(
  async () => {
    const [all] = await Promise.all([read(), renewLooks()]);
    return all;
  },
  ([newSettings, newOpen, newDeck]) => {
    show.replace(newDeck, newSettings, newOpen);
  },
);
takeChanges(() => void reload().catch(onfault));
await paintedInTime();
await host.report({ type: 'painted', ...placeOf(show) });
tellPlaces(show, (place) => void host.report({ type: 'painted', ...place }).catch(() => undefined));
await allFonts();

/** Whether the page is dark: the host lets the display sleep then. */
function ondark(dark: boolean): void {
  void host.report({ type: 'dark', dark }).catch(() => undefined);
}

/** Tells the host of what went wrong: staff see it in the log, visitors never do. */
function faults(bridge: KioskBridge): (error: unknown) => void {
  return (error) => {
    const message = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
    void bridge.report({ type: 'fault', message: message.slice(0, 2_000) }).catch(() => undefined);
  };
}
