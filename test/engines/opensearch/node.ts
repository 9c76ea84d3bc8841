import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureEngine } from '../../../scripts/lib/engines.ts';
import { freePort } from '../../hosts/web-server.ts';

/** A node of OpenSearch that answers on this machine until it is closed. */
export interface OpenSearchNode {
  readonly origin: string;
  close(): Promise<void>;
}

/** Why no node can be started here; null where one can. */
export const whyNoNode: string | null = (() => {
  const program = ensureEngine('opensearch');
  return 'missing' in program ? program.missing : null;
})();

/** Settings of a node, by their names in OpenSearch. */
type NodeSettings = Readonly<Record<string, string>>;

/** Memory of a node: little, for tests; and what OpenSearch gives itself where nobody says otherwise. */
const memories = {
  small: ['-Xms512m', '-Xmx512m', '-XX:+UseSerialGC'],
  shipped: [
    ...['-Xms1g', '-Xmx1g', '-XX:+UseG1GC'],
    ...['-XX:G1ReservePercent=25', '-XX:InitiatingHeapOccupancyPercent=30'],
  ],
} as const;

/** Starts a real node with nothing in it, and waits until it answers. */
export async function startNode(
  settings: NodeSettings = { 'discovery.type': 'single-node' },
  memory: keyof typeof memories = 'small',
): Promise<OpenSearchNode> {
  const program = ensureEngine('opensearch');
  if ('missing' in program) throw new Error(program.missing);
  const classes = program.folder;
  const home = mkdtempSync(join(tmpdir(), 'gongkai-opensearch-'));
  const config = join(home, 'config');
  mkdirSync(config);
  cpSync(join(import.meta.dirname, 'log4j2.properties'), join(config, 'log4j2.properties'));
  const port = await freePort();
  const child = spawn(
    'java',
    [
      ...memories[memory],
      `-Dlog4j.configurationFile=${join(config, 'log4j2.properties')}`,
      ...['-cp', `${classes}:${join(classes, 'lib')}/*`],
      ...['OpenSearchNode', home, String(port)],
      ...Object.entries(settings).map(([name, value]) => `${name}=${value}`),
    ],
    { cwd: home, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const ended = once(child, 'exit');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const origin = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(`${origin}/_cluster/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (let tries = 0; !(await answers()); tries++) {
    if (child.exitCode !== null || tries > 300) throw new Error(`OpenSearch does not answer: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    origin,
    async close() {
      child.stdin.end();
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(patience);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Two nodes that are one cluster: the first decides for both, the second may be closed at any time. */
export async function startPair(): Promise<readonly [OpenSearchNode, OpenSearchNode]> {
  const shared = { 'discovery.seed_hosts': `127.0.0.1:${await freePort()}` };
  const [, port = ''] = shared['discovery.seed_hosts'].split(':');
  const first = await startNode({
    ...shared,
    'node.name': 'first',
    'transport.port': port,
    'cluster.initial_cluster_manager_nodes': 'first',
  });
  try {
    const roles = { 'node.name': 'second', 'node.roles': 'data,ingest' };
    return [first, await startNode({ ...shared, ...roles })];
  } catch (error) {
    await first.close();
    throw error;
  }
}
