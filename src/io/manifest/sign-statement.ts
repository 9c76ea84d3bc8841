import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { signatureFile } from '../../domain/manifest/places.ts';
import { formatStatement, type Statement } from '../../domain/manifest/statement.ts';
import { writeNew } from '../files/write-file.ts';
import type { OutputSnapshot } from '../publish/output-snapshot.ts';
import { sign } from '../verify/signature.ts';

/** A statement could not be signed: words of `ssh-keygen`, or that there is none. */
export class SigningError extends Error {
  override readonly name = 'SigningError';
}

/** The file of the key by which publications are signed; null where they are not. */
export const signingKey = (): string | null => process.env.GONGKAI_SIGNING_KEY || null;

/** Puts the signature of a publication beside it, or takes away an old one. */
export function signStatement(output: OutputSnapshot, statement: Statement, key: string | null): void {
  const file = join(output.folder, signatureFile);
  if (key === null) rmSync(file, { force: true });
  else writeNew(file, signed(statement, key));
  output.touch(signatureFile);
}

function signed(statement: Statement, key: string): string {
  try {
    return sign(formatStatement(statement), key);
  } catch (error) {
    throw new SigningError((error as Error).message);
  }
}
