import { fill } from '../../domain/view/fill.ts';
import type { VerifyLabels } from '../../domain/view/verify/labels.ts';
import { type Lists, openLists } from './lists.ts';
import { look, pathBelow } from './look.ts';

interface Settings {
  readonly base: string;
  readonly labels: VerifyLabels;
}

const data = document.querySelector('#verify-settings');
const form = document.querySelector<HTMLFormElement>('#verify-form');
const output = document.querySelector<HTMLElement>('#verify-result');

if (data && form && output) {
  const { base, labels } = JSON.parse(data.textContent ?? '') as Settings;
  if (isSecureContext) open(form, output, { base, labels });
  else output.textContent = labels.insecure;
}

function open(form: HTMLFormElement, output: HTMLElement, { base, labels }: Settings): void {
  const [file, address] = [...form.querySelectorAll('input')];
  if (!file || !address) return;
  let lists: Promise<Lists> | null = null;
  const known = () => {
    lists ??= openLists(base);
    return lists;
  };
  const say = (text: string, isGood = false) => {
    output.textContent = text;
    output.dataset.tone = isGood ? 'good' : 'warn';
  };
  const check = async (bytes: Uint8Array<ArrayBuffer>, path: string | null) => {
    const all = await known();
    const verdict = await look(all, bytes, path);
    const shown = verdict.path.replace(/(^|\/)index\.html$/, '$1') || '/';
    const isGood = verdict.said === 'same' || verdict.said === 'sameAt';
    say(fill(labels[verdict.said], { path: shown, day: all.statement.day }), isGood);
  };
  const trying = async (work: () => Promise<void>) => {
    say(labels.working);
    try {
      await work();
    } catch {
      // Lists that do not fit, or cannot be had: either way nothing can be said of the file.
      lists = null;
      say(labels.damaged);
    }
  };
  const checkFile = (chosen: File | undefined) =>
    chosen && trying(async () => check(new Uint8Array(await chosen.arrayBuffer()), null));
  const checkAddress = (given: string) =>
    trying(async () => {
      const home = new URL(base, location.href).href;
      const site = (await known()).statement.site;
      const path = [home, site]
        .map((one) => (URL.canParse(given, one) ? pathBelow(one, given) : null))
        .find(Boolean);
      if (!path) return say(fill(labels.other, { site }));
      const response = await fetch(home + encodeURI(path).replace(/(^|\/)index\.html$/, '$1'), {
        cache: 'no-cache',
      });
      if (!response.ok) return say(fill(labels.notReached, { path }));
      return check(new Uint8Array(await response.arrayBuffer()), path);
    });
  form.hidden = false;
  file.onchange = () => checkFile(file.files?.[0]);
  form.onsubmit = (event) => {
    event.preventDefault();
    if (address.value.trim() !== '') checkAddress(address.value.trim());
  };
  form.ondragover = (event) => event.preventDefault();
  form.ondrop = (event) => {
    event.preventDefault();
    checkFile(event.dataTransfer?.files[0]);
  };
  const asked = new URLSearchParams(location.search).get('at');
  if (asked) {
    address.value = new URL(base + asked.replace(/^\//, ''), location.href).href;
    checkAddress(address.value);
  }
}
