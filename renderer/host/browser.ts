// The browser host: the same exhibition as a website, without Electron. Offline after the first visit.
import type { KioskBridge } from '../../core/bridge.ts';
import { PAGE_DEFAULTS } from '../../core/settings/page.ts';
import type { PageSettings } from '../../core/settings/page.ts';
import { contentAddress } from './content.ts';

export function browserHost(): KioskBridge {
  return {
    // A `content/kiosk.json`, and then the address’s query, lie over the defaults.
    settings: async () => ({
      ...PAGE_DEFAULTS,
      ...(await siteSettings()),
      ...querySettings(location.search),
    }),
    // A website is always open.
    open: () => Promise.resolve(true),
    onChanged: (listener) => {
      const live = document.querySelector<HTMLMetaElement>('meta[name="jubilee-changes"]')?.content;
      if (live !== undefined) return liveChanges(live, listener);
      const worker = navigator.serviceWorker as ServiceWorkerContainer | undefined;
      if (worker === undefined || !import.meta.env.PROD) return () => undefined;
      void keepOffline(worker);
      return updates(worker, listener);
    },
    report: (report) => {
      if (report.type === 'fault') console.warn(`jubilee: ${report.message}`);
      return Promise.resolve();
    },
  };
}

/** A server that watches the exhibition's folder (`npm start`, `npm run dev`) names an address that tells of changes. */
function liveChanges(address: string, listener: () => void): () => void {
  const source = new EventSource(address);
  source.addEventListener('message', listener);
  return () => {
    source.close();
  };
}

/** Registers the service worker that keeps the exhibition offline, and looks for a new version each hour. */
async function keepOffline(worker: ServiceWorkerContainer): Promise<void> {
  // What it fetches must not stand in the way of the first slide.
  if (document.readyState !== 'complete')
    await new Promise((loaded) => {
      addEventListener('load', loaded, { once: true });
    });
  try {
    const registration = await worker.register('sw.js');
    setInterval(() => void registration.update().catch(() => undefined), 3_600_000);
  } catch {
    // Served without a worker (development, a plain file server): the site works, but needs its server.
  }
}

/** A new worker has taken over: the content may have changed. The very first one changes nothing. */
function updates(worker: ServiceWorkerContainer, listener: () => void): () => void {
  let controlled = worker.controller !== null;
  const taken = (): void => {
    if (controlled) listener();
    controlled = true;
  };
  worker.addEventListener('controllerchange', taken);
  return () => {
    worker.removeEventListener('controllerchange', taken);
  };
}

async function siteSettings(): Promise<Partial<PageSettings>> {
  try {
    const response = await fetch(contentAddress('kiosk.json'));
    return response.ok ? ((await response.json()) as Partial<PageSettings>) : {};
  } catch {
    return {};
  }
}

/** `?autoplay=false&idle=30&language=fr-BE`: what a query can set; anything else in it is passed over. */
export function querySettings(query: string): Partial<PageSettings> {
  const given = new URLSearchParams(query);
  const settings: Partial<PageSettings> = {};
  for (const key of ['autoplay', 'resume', 'wrap'] as const) {
    const value = given.get(key);
    if (value === 'true' || value === 'false') settings[key] = value === 'true';
  }
  for (const [key, least, most] of [
    ['idle', 5, 3600],
    ['warning', 20, 300],
  ] as const) {
    const value = Number(given.get(key) ?? Number.NaN);
    if (value >= least && value <= most) settings[key] = value;
  }
  const language = given.get('language');
  if (language !== null && language !== '') settings.language = language;
  return settings;
}
