import { chainFaults, parseLog } from '../../domain/manifest/chain.ts';
import { logFile, signatureFile, signersFile, stampFile } from '../../domain/manifest/places.ts';
import type { ListedFile } from '../../domain/manifest/shard-file.ts';
import { formatStatement, type Statement } from '../../domain/manifest/statement.ts';
import { say } from '../../domain/text/message.ts';
import { sha256 } from '../../io/manifest/file-digests.ts';
import { checkSignature } from '../../io/verify/signature.ts';
import type { SiteSource } from '../../io/verify/site-source.ts';
import { checkStamp, mostOfStamp } from '../../io/verify/time-stamp.ts';
import { decode, mostOfList, type Tell, type VerifyWishes } from './telling.ts';

/** Looks at the signature of a publication; gives who made it, null where nobody can tell. */
export async function checkSigned(
  source: SiteSource,
  statement: Statement,
  { signers }: VerifyWishes,
  tell: Tell,
): Promise<string | null> {
  const signature = await source.read(signatureFile, mostOfList);
  if (signature.type === 'missing') {
    if (signers) tell(signatureFile, say('verify.unsigned'), say('verify.unsignedFix'));
    return null;
  }
  const own = signers ? null : await source.read(signersFile, mostOfList);
  const allowed = signers ?? (own?.type === 'bytes' ? own.bytes : null);
  if (signature.type !== 'bytes' || !allowed) {
    tell(signatureFile, say('verify.noSigners'), say('verify.signersFix'));
    return null;
  }
  const checked = checkSignature(Buffer.from(formatStatement(statement)), signature.bytes, allowed);
  if (checked.type === 'good') return checked.signer;
  if (checked.type === 'bad')
    tell(signatureFile, say('verify.badSignature', { reason: checked.reason }), say('verify.signersFix'));
  else tell(signatureFile, say('verify.noProgram'), say('verify.noProgramFix'), 'warning');
  return null;
}

/** Looks at the time stamp of a publication; null where there is none that counts. */
export async function checkStamped(
  source: SiteSource,
  statement: Statement,
  { authorities = null }: VerifyWishes,
  tell: Tell,
): Promise<{ readonly time: string; readonly trusted: boolean } | null> {
  const stamp = await source.read(stampFile, mostOfStamp);
  if (stamp.type !== 'bytes') {
    if (authorities || stamp.type !== 'missing')
      tell(stampFile, say('verify.unstamped'), say('verify.stampFix'));
    return null;
  }
  const checked = checkStamp(Buffer.from(formatStatement(statement)), stamp.bytes, authorities);
  if (checked.type === 'good') return checked;
  if (checked.type === 'bad')
    tell(stampFile, say('verify.badStamp', { reason: checked.reason }), say('verify.stampFix'));
  else tell(stampFile, say('verify.noOpenssl'), say('verify.noOpensslFix'), 'warning');
  return null;
}

/** Looks at the publications before this one as the site tells them. */
export async function checkChain(
  source: SiteSource,
  statement: Statement,
  files: ReadonlyMap<string, ListedFile>,
  tell: Tell,
): Promise<void> {
  const listed = files.get(logFile);
  const found = listed ? await source.read(logFile, listed.size) : null;
  const log = found?.type === 'bytes' ? parseLog(decode(found.bytes)) : found ? null : [];
  // That it is another file than it is listed as is told already.
  if (!log) return;
  for (const fault of chainFaults([...log, statement], sha256)) {
    const { day } = fault;
    if (fault.kind === 'gap')
      tell(logFile, say('verify.gap', { day, missing: fault.missing }), say('verify.gapFix'));
    else
      tell(
        logFile,
        say('verify.backwards', { day, before: fault.before }),
        say('verify.clockFix'),
        'warning',
      );
  }
}
