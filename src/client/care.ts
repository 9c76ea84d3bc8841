import { choose, chosen, recall } from './remembered.ts';

/** Easy reading, a touch away on every page; what reads aloud is loaded only for who reads so. */
recall('care');

let reading: Promise<typeof import('./read-aloud.ts')> | undefined;

async function show(button: HTMLElement): Promise<void> {
  const isOn = chosen('care') === '1';
  const { aloud = '', stop = '' } = button.dataset;
  button.ariaPressed = String(isOn);
  if (isOn) reading ??= import('./read-aloud.ts');
  (await reading)?.offerReading(isOn, { read: aloud, stop });
}

const care = document.getElementById('care');
if (care) {
  care.onclick = () => {
    choose('care', chosen('care') === '1' ? '0' : '1');
    void show(care);
  };
  void show(care);
}
