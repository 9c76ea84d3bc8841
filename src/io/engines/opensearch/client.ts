import { readFileSync } from 'node:fs';
import type { Client, ClientOptions } from '@opensearch-project/opensearch';
import { PushError } from './push-error.ts';

export type { Client };

/** How the cluster is reached, beside its address; from the environment alone. */
interface Access {
  readonly user: string | undefined;
  readonly password: string | undefined;
  /** File with the certificates that are trusted. */
  readonly authority: string | undefined;
}

const accessOf = (env: NodeJS.ProcessEnv): Access => ({
  user: env.GONGKAI_SEARCH_USER,
  password: env.GONGKAI_SEARCH_PASSWORD,
  authority: env.GONGKAI_SEARCH_CA,
});

/** Milliseconds that the cluster may take to answer. */
const patience = 60_000;

/**
 * Opens the official client, which sites that push nothing need not install, on a cluster: the addresses of one or more
 * of its nodes. Credentials stand in the environment: in an address they would end up in logs.
 */
export async function openClient(
  nodes: readonly URL[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Client> {
  if (nodes.some(({ username, password }) => username !== '' || password !== ''))
    throw new PushError('inAddress');
  const { user, password, authority } = accessOf(env);
  if ((user === undefined) !== (password === undefined)) throw new PushError('halfCredentials');
  const { Client: Opened } = await import('@opensearch-project/opensearch').catch(() => {
    throw new PushError('missing');
  });
  const options: ClientOptions = {
    nodes: nodes.map(({ origin }) => origin),
    requestTimeout: patience,
    // What is refused is sent again here, with pauses that grow.
    maxRetries: 0,
    ...(user !== undefined && password !== undefined ? { auth: { username: user, password } } : {}),
    // Nothing in the environment lets a wrong certificate through.
    ssl: { rejectUnauthorized: true, ...(authority !== undefined ? { ca: readAuthority(authority) } : {}) },
  };
  return new Opened(options);
}

function readAuthority(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new PushError('authority', file);
  }
}
