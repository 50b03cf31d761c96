// Comforts only: a page says all it has to say without this script.
'use strict';

const element = (name, style, words) => {
  const made = document.createElement(name);
  made.className = style;
  made.textContent = words;
  return made;
};

// One place that screen readers listen to.
const said = element('p', 'unseen', '');
said.setAttribute('role', 'status');
document.body.append(said);

const copied = async address => {
  const words = address.textContent;
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    // Browsers keep the clipboard from pages without TLS: there the old way still works.
    getSelection().selectAllChildren(address);
    return document.execCommand('copy');
  }
  return true;
};

const offerToCopy = address => {
  const button = element('button', 'button copy', 'Copy');
  button.type = 'button';
  button.addEventListener('click', async () => {
    const done = await copied(address);
    button.textContent = done ? 'Copied' : 'Press and hold the address to copy it';
    said.textContent = done ? 'The address is copied.' : button.textContent;
    setTimeout(() => { button.textContent = 'Copy'; said.textContent = ''; }, 3000);
  });
  address.after(button);
};

// "10:40–12:00" of the course, and beside it the reader's own time where their clock shows another.
const minutes = iso => {
  const [, sign, hours, rest] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [0, '+', 0, 0];
  return (sign + 1) * (hours * 60 + +rest);
};
const ownTime = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const ownDay = new Intl.DateTimeFormat('en', { weekday: 'short' });
const besideOwnTime = hours => {
  const times = [...hours.querySelectorAll('time')].map(time => time.dateTime);
  const first = new Date(times[0]);
  if (!times.length || hours.querySelector('.own') || minutes(times[0]) === -first.getTimezoneOffset()) {
    return false;
  }
  const sameDay = first.getDate() === +times[0].slice(8, 10);
  const words = times.map(time => ownTime.format(new Date(time))).join('–');
  hours.append(element('span', 'own', ` (${sameDay ? '' : ownDay.format(first) + ' '}${words} your time)`));
  return true;
};

const dress = root => {
  const differs = [...root.querySelectorAll('.hours')].map(besideOwnTime).some(Boolean);
  const hint = document.querySelector('.schedule .hint');
  if (differs && hint && !hint.querySelector('.own')) {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    hint.append(element('span', 'own', ` Yours (${zone}) stand beside them.`));
  }
};

// "Next, today, in 25 min"
const countDown = () => {
  const heading = document.querySelector('.answer h2');
  const start = document.querySelector('.answer .facts .hours time');
  const left = start ? Math.ceil((Date.parse(start.dateTime) - Date.now()) / 60000) : 0;
  let soon = heading?.querySelector('.soon');
  if (left < 1 || left > 180) {
    soon?.remove();
  } else if (heading) {
    soon ??= heading.appendChild(element('span', 'soon', ''));
    soon.textContent = left < 60 ? `, in ${left} min` : `, in ${Math.floor(left / 60)} h ${left % 60} min`;
  }
};

// What is next and what is on now change while the page stays open; so may the schedule, while it was out of sight.
let looked = Date.now();
const renew = async () => {
  const main = document.querySelector('main[data-holds-until]');
  const age = Date.now() - looked;
  const stale = age > 300000 || (age > 20000 && Date.now() > Date.parse(main.dataset.holdsUntil));
  if (document.hidden || !stale) {
    return;
  }
  looked = Date.now();
  const response = await fetch(location.href, { cache: 'no-cache' }).catch(() => null);
  if (!response?.ok) {
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const part of ['.answer', '.near', '.schedule']) {
    const shown = document.querySelector(part);
    const fresh = page.querySelector(part);
    if (shown && fresh && !shown.contains(document.activeElement)) {
      shown.replaceWith(fresh);
      dress(fresh);
    }
  }
  main.dataset.holdsUntil = page.querySelector('main').dataset.holdsUntil;
};

document.querySelectorAll('code.address').forEach(offerToCopy);
dress(document);
if (document.querySelector('main[data-holds-until]')) {
  const tick = () => { countDown(); renew().then(countDown); };
  tick();
  setInterval(tick, 10000);
  document.addEventListener('visibilitychange', tick);
}
