import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLocale } from '../src/domain/text/locale.ts';
import { say, textIn } from '../src/domain/text/message.ts';
import { readSiteFile } from '../src/io/content/read-content.ts';
import { isInstalled } from '../src/io/program-file.ts';
import { makeSettings } from '../src/io/settings.ts';
import { commandLine } from './lib/command-line.ts';
import { packagedCommands } from './lib/packaged-commands.ts';

const { root, content } = makeSettings({});
const manifest = join(root, isInstalled(root) ? '..' : '.', 'package.json');
const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
const language = readSiteFile(content).site?.locale ?? defaultLocale;

if (process.argv.some((argument) => ['--version', '-v'].includes(argument))) console.log(version);
else {
  const width = Math.max(...Object.keys(packagedCommands).map((name) => name.length));
  const lines = Object.entries(packagedCommands).map(
    ([name, text]) => `  ${name.padEnd(width)}  ${textIn(text, language)}`,
  );
  const call = {
    call: commandLine('check').replace('check', '…'),
    example: `${commandLine('check')} --help`,
  };
  console.log(
    [`gongkai ${version}`, '', ...lines, '', textIn(say('command-texts.helpMore', call), language)].join(
      '\n',
    ),
  );
}
