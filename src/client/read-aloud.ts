import { piecesOf } from './spoken-pieces.ts';

const voices = () => window.speechSynthesis?.getVoices() ?? [];

/** A voice of this device for the language of the page: a voice from elsewhere would be sent what people read. */
function ownVoice(): SpeechSynthesisVoice | undefined {
  const [language = ''] = document.documentElement.lang.split('-');
  return voices().find(({ localService, lang }) => localService && lang.split(/[-_]/)[0] === language);
}

let button: HTMLButtonElement | undefined;
let isWanted = false;

/** Puts a button above the page that reads it aloud, where the device has a voice for it; or takes it away. */
export function offerReading(isOn: boolean, words: Words): void {
  isWanted = isOn;
  if (!isOn) {
    window.speechSynthesis?.cancel();
    button?.remove();
    button = undefined;
  } else if (ownVoice()) button ??= show(words);
  // Many browsers look for voices only when they are asked for them.
  else
    window.speechSynthesis?.addEventListener('voiceschanged', () => offerReading(isWanted, words), {
      once: true,
    });
}

/** What the button says. */
interface Words {
  readonly read: string;
  readonly stop: string;
}

function show({ read, stop }: Words): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.id = 'aloud';
  let left: string[] = [];
  const say = (isReading: boolean) => {
    made.textContent = isReading ? stop : read;
    made.ariaPressed = String(isReading);
  };
  const next = () => {
    const piece = left.shift();
    say(piece !== undefined);
    if (piece === undefined) return;
    const spoken = new SpeechSynthesisUtterance(piece);
    spoken.lang = document.documentElement.lang;
    spoken.voice = ownVoice() ?? null;
    spoken.rate = 0.9;
    spoken.onend = next;
    speechSynthesis.speak(spoken);
  };
  made.onclick = () => {
    const isReading = made.ariaPressed === 'true';
    left = [];
    speechSynthesis.cancel();
    if (isReading) return say(false);
    left = piecesOf(document.getElementById('main')?.innerText ?? '');
    next();
  };
  addEventListener('pagehide', () => speechSynthesis.cancel());
  say(false);
  document.getElementById('main')?.before(made);
  return made;
}
