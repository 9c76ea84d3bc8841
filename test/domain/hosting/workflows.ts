import { parse } from 'yaml';

/** A step of a job. */
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** A job of a workflow. */
interface Job {
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  /** None where another workflow does the work. */
  readonly steps?: readonly Step[];
}

/** A workflow of GitHub, Gitea or Forgejo. */
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

export const readWorkflow = (text: string): Workflow => parse(text) as Workflow;

/** Whatever runs a program of the project or of a package. */
const packagePrograms = /\b(?:npm|npx|node|gongkai)\b/;
const runsPackages = ({ steps = [] }: Job): boolean =>
  steps.some(({ run }) => packagePrograms.test(run ?? ''));
/** What uploads a site has to hold the key, so it alone may run beside one. */
const runsOthers = ({ steps = [] }: Job): boolean =>
  steps
    .flatMap(({ run }) => run?.split('\n') ?? [])
    .some(
      (line) => packagePrograms.test(line) && !/^npm ci --ignore-scripts$|\bgongkai publish\b/.test(line),
    );
const canWrite = (permissions: Readonly<Record<string, string>> = {}): boolean =>
  Object.values(permissions).includes('write');
const holdsSecret = (job: Job): boolean => JSON.stringify(job).includes('secrets.');
const orderOf = ({ steps = [] }: Job, program: RegExp): number =>
  steps.findIndex(({ run }) => program.test(run ?? ''));

/** What is wrong with a workflow by the rules that all of them keep, in words. */
export function breachesOf({ permissions, jobs }: Workflow): string[] {
  const breaches: string[] = [];
  if (permissions === undefined || canWrite(permissions)) breaches.push('all jobs may write');
  for (const [name, job] of Object.entries(jobs)) {
    const breach = (words: string) => breaches.push(`${name}: ${words}`);
    for (const { uses, run } of job.steps ?? []) {
      if (uses && !/^[\w./-]+@[0-9a-f]{40}$/.test(uses)) breach(`${uses} is not named by its digest`);
      if (run?.includes('${{')) breach(`what others write gets into a script: ${run}`);
    }
    const isTrusted = canWrite(job.permissions) || holdsSecret(job);
    if (isTrusted && runsOthers(job)) breach('a job that can write runs programs of packages');
    if (!runsPackages(job)) continue;
    const checkout = job.steps?.find(({ uses }) => uses?.startsWith('actions/checkout@'));
    if (checkout && checkout.with?.['persist-credentials'] !== false) breach('the token stays behind');
    const build = orderOf(job, /\bbuild\b/);
    const check = orderOf(job, /\bcheck\b/);
    if (build >= 0 && (check < 0 || check > build)) breach('it builds before it checks');
    if (build >= 0 && checkout && checkout.with?.['fetch-depth'] !== 0) breach('the history is not whole');
  }
  return breaches;
}
