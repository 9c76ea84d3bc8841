import { mkdirSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { openOutputSnapshot } from '../io/publish/output-snapshot.ts';
import type { Settings } from '../io/settings.ts';
import { applySiteConfig } from '../io/site-config.ts';
import { checkSite } from './check-site.ts';
import { indexSite } from './index-site.ts';

// A thread of its own: indexes the content as it stands, for who searches while it is written.
const { settings, folder } = workerData as { settings: Settings; folder: string };
applySiteConfig(settings);
const checked = await checkSite(settings);
mkdirSync(folder, { recursive: true });
if (checked.corpus)
  await indexSite(
    { ...settings, today: checked.corpus.today },
    checked.corpus,
    { ...checked, keys: new Map() },
    openOutputSnapshot(folder, null),
  );
