import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../settings.ts';
import { applySiteConfig } from '../site-config.ts';
import { readContent } from './read-content.ts';
import type { ReadApart } from './read-in-thread.ts';

/** On Linux a thread has a priority of its own: this one lets the one that answers requests go first. */
const low = 10;
if (process.platform === 'linux') setPriority(0, low);

const settings = workerData as Settings;
applySiteConfig(settings);
const { entries, findings, mentions } = readContent(settings);
parentPort?.postMessage({ entries, findings, mentions } satisfies ReadApart);
