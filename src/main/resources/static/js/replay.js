// Moves the page through the log or through days without loading it anew: what the server says is what is shown.
(function () {
  'use strict';

  const form = document.getElementById('replay');
  if (!form) {
    return;
  }
  const DAY = 864e5;
  const slider = document.getElementById('slider');
  const number = document.getElementById('to');
  const day = document.getElementById('day');
  const axis = document.getElementById('axis');
  const play = document.getElementById('play');
  const speed = document.getElementById('speed');
  const days = form.dataset.days ? form.dataset.days.split(',') : [];
  const first = days.length ? Date.parse(days[0]) / DAY : 0;
  const along = {
    log: { stops: form.dataset.stops.split(',').map(Number), max: Number(form.dataset.newest), now: () => Number(number.value) },
    days: {
      stops: days.map((text) => Date.parse(text) / DAY - first),
      max: days.length ? Date.parse(days[days.length - 1]) / DAY - first : 0,
      now: () => (day.value ? Date.parse(day.value) / DAY - first : along.days.max),
    },
  };
  let waiting = 0;
  let asked = null;
  let timer = 0;

  function chosen() {
    return along[axis ? axis.value : 'log'];
  }

  function address() {
    const fields = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      const newest = name === 'knownAt' && Number(value) === along.log.max;
      if (value !== '' && !newest) {
        fields.append(name, value);
      }
    });
    const query = fields.toString();
    return form.getAttribute('action') + (query ? '?' + query : '');
  }

  // Charts that are there stay and take the new numbers; everything else is replaced.
  function take(text) {
    const fresh = new DOMParser().parseFromString(text, 'text/html');
    const shown = document.getElementById('shown');
    const next = fresh.getElementById('shown');
    if (!next) {
      return;
    }
    shown.querySelectorAll('.chart').forEach((box) => {
      const place = next.querySelector('#' + box.id);
      if (place) {
        // What is said of it may change, and how high it is.
        [...place.attributes].forEach((attribute) => box.setAttribute(attribute.name, attribute.value));
        place.replaceWith(box);
      }
    });
    shown.replaceChildren(...next.childNodes);
    document.getElementById('moment').replaceChildren(...fresh.getElementById('moment').childNodes);
    window.drawCharts();
  }

  async function follow(wanted) {
    if (asked) {
      asked.abort();
    }
    asked = new AbortController();
    const mine = asked;
    try {
      const answer = await fetch(wanted, { signal: mine.signal, headers: { Accept: 'text/html' } });
      if (answer.ok) {
        take(await answer.text());
        history.replaceState(null, '', wanted);
      }
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        stop();
      }
    } finally {
      if (asked === mine) {
        asked = null;
      }
    }
  }

  function show(value) {
    slider.value = value;
    if (chosen() === along.days) {
      day.value = new Date((first + Number(value)) * DAY).toISOString().slice(0, 10);
    } else {
      number.value = value;
    }
    say();
  }

  function say() {
    slider.setAttribute('aria-valuetext', chosen() === along.days && day ? day.value : number.value);
  }

  function next() {
    return chosen().stops.find((stop) => stop > chosen().now());
  }

  function before() {
    return chosen().stops.filter((stop) => stop < chosen().now()).pop();
  }

  function go(stop) {
    if (stop !== undefined) {
      show(stop);
      follow(address());
    }
  }

  function stop() {
    clearInterval(timer);
    timer = 0;
    play.setAttribute('aria-pressed', 'false');
    play.textContent = '▶ ' + play.dataset.play;
  }

  function step() {
    if (asked) {
      return;
    }
    const stopAt = next();
    if (stopAt === undefined) {
      stop();
    } else {
      go(stopAt);
    }
  }

  function start() {
    if (next() === undefined) {
      go(0);
    }
    play.setAttribute('aria-pressed', 'true');
    play.textContent = '⏸ ' + play.dataset.pause;
    timer = setInterval(step, 2400 / Number(speed.value));
  }

  function turn() {
    slider.max = chosen().max;
    slider.value = chosen().now();
    say();
  }

  slider.addEventListener('input', () => {
    stop();
    show(slider.value);
    clearTimeout(waiting);
    waiting = setTimeout(() => follow(address()), 80);
  });
  play.addEventListener('click', () => (timer ? stop() : start()));
  speed.addEventListener('change', () => {
    if (timer) {
      clearInterval(timer);
      start();
    }
  });
  document.getElementById('forward').addEventListener('click', () => {
    stop();
    go(next());
  });
  document.getElementById('back').addEventListener('click', () => {
    stop();
    go(before() === undefined ? 0 : before());
  });
  if (axis) {
    axis.addEventListener('change', () => {
      stop();
      turn();
    });
  }
  turn();
  window.followPage = follow;
  window.replayGrew = (position) => {
    const atEnd = Number(number.value) === along.log.max;
    along.log.max = position;
    along.log.stops[along.log.stops.length - 1] = position;
    number.max = position;
    if (atEnd) {
      number.value = position;
    }
    turn();
  };
}());
