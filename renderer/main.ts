// The page starts here: find the host, load the deck, show the first slide, tell the host that it is painted.
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { mount } from 'svelte';
import type { KioskBridge } from '../core/bridge.ts';
import { wordsOf } from '../core/deck/text.ts';
import App from './App.svelte';
import { loadDeck } from './host/content.ts';
import { findHost } from './host/host.ts';
import { autonym } from './i18n/catalogue.ts';
import { allFonts, fontsFor } from './show/fonts.ts';
import { Show } from './show/show.svelte.ts';
import { painted } from './show/painted.ts';
import { prepare } from './slides/prepare.ts';

const host = findHost();
const onfault = faults(host);
window.addEventListener('error', (event) => {
  onfault(event.error ?? event.message);
});
window.addEventListener('unhandledrejection', (event) => {
  onfault(event.reason);
});

const [settings, deck] = await Promise.all([host.settings(), loadDeck(onfault)]);
const show = new Show(deck, settings);
const firstWords = JSON.stringify(wordsOf(show.slide, show.state.language));
await Promise.all([
  prepare(show.slide, show.deck.emblems),
  fontsFor(firstWords + show.languages.map(autonym).join('')),
]);
const target = document.querySelector('#app');
if (target === null) throw new Error('index.html has no #app');
mount(App, { target, props: { show, staff: host.staff, onfault } });
show.start();
host.onChanged(() => void reload(show, host).catch(onfault));
await painted();
await host.report({ type: 'painted', slide: show.slide.id });
await allFonts();

async function reload(current: Show, bridge: KioskBridge): Promise<void> {
  const [newSettings, newDeck] = await Promise.all([bridge.settings(), loadDeck(onfault)]);
  current.replace(newDeck, newSettings);
}

/** Tells the host of what went wrong: staff see it in the log, visitors never do. */
function faults(bridge: KioskBridge): (error: unknown) => void {
  return (error) => {
    const message = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error);
    void bridge.report({ type: 'fault', message: message.slice(0, 2_000) }).catch(() => undefined);
  };
}
