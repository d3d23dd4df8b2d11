// Prints one element of the page alone: a copy of it stands under the body while the print lasts, everything else is hidden.
import './print.css';

export function printElement(id: string): void {
  const copy = document.querySelector(`#${id}`)?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return;
  copy.id = '';
  copy.className = 'print-alone';
  document.body.append(copy);
  document.body.classList.add('printing');
  addEventListener('afterprint', () => {
    copy.remove();
    document.body.classList.remove('printing');
  }, { once: true });
  print();
}
