import { basename } from 'node:path';
import { type Message, say } from '../../domain/text/message.ts';
import { lineEndsOf } from '../../io/doctor/line-ends.ts';
import { findRepository, type Repository } from '../../io/git/repository.ts';
import { askGit } from '../../io/git/run-git.ts';
import { hookStates } from '../../io/hooks/hook-files.ts';
import type { Settings } from '../../io/settings.ts';
import { hasUser } from '../../io/start/first-commit.ts';
import { type Diagnosis, good, mind } from './diagnosis.ts';

/** git and the repository of a content folder; without git nothing more can be said. */
export function repositoryOf(settings: Settings): Diagnosis[] {
  const { content } = settings;
  const { printed, isMissing } = askGit('.', ['--version']);
  if (isMissing) return [mind('git', say('doctor.noGit'), say('doctor.noGitFix'))];
  const git = good('git', say('doctor.git', { version: printed.replace('git version', '').trim() }));
  const repository = findRepository(content);
  const history = historyOf(repository);
  if (repository.state === 'none' || repository.state === 'refused') return [git, history];
  return [git, history, userOf(content), endsOf(content), hooksOf(settings)];
}

function historyOf(repository: Repository): Diagnosis {
  const { state } = repository;
  if (state === 'whole') return good('history', say('doctor.history'));
  if (state === 'refused') {
    const folder = repository.root;
    return mind(
      'history',
      say('history-missing.refused', { folder }),
      say('history-missing.refusedFix', { folder }),
    );
  }
  return mind('history', ...words[state]);
}

const words: Readonly<Record<Exclude<Repository['state'], 'whole' | 'refused'>, [Message, Message]>> = {
  'no-git': [say('history-missing.noGit'), say('history-missing.noGitFix')],
  none: [say('history-missing.none'), say('history-missing.noneFix')],
  empty: [say('history-missing.empty'), say('history-missing.emptyFix')],
  shallow: [say('history-missing.shallow'), say('history-missing.shallowFix')],
  untracked: [say('history-missing.untracked'), say('history-missing.untrackedFix')],
};

const userOf = (content: string): Diagnosis =>
  hasUser(content)
    ? good('identity', say('doctor.identity'))
    : mind('identity', say('doctor.noIdentity'), say('doctor.noIdentityFix'));

function endsOf(content: string): Diagnosis {
  const { content: ofContent, attachments, autocrlf } = lineEndsOf(content, basename(content));
  if (ofContent && attachments) return good('line-ends', say('doctor.lineEnds'));
  return mind('line-ends', say('doctor.noLineEnds', { autocrlf }), say('doctor.noLineEndsFix'));
}

function hooksOf({ content, root }: Settings): Diagnosis {
  const missing = (hookStates(content, root) ?? []).filter(({ isInstalled }) => !isInstalled);
  return missing.length === 0
    ? good('hooks', say('doctor.hooks'))
    : mind(
        'hooks',
        say('doctor.noHooks', { names: missing.map(({ name }) => name) }),
        say('doctor.noHooksFix'),
      );
}
