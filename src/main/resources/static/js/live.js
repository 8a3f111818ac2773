// While the newest state is watched, what is recorded appears: told by server-sent events, or by asking now and then.
(function () {
  'use strict';

  const line = document.getElementById('live');
  if (!line) {
    return;
  }
  const PATIENCE = 700;
  const ASKING = 15000;
  let from = Number(line.dataset.from);
  let came = 0;
  let waiting = 0;
  let stream = null;

  function isNewest() {
    const asked = new URLSearchParams(location.search);
    return !asked.get('knownAt') && !asked.get('publicAt') && !asked.get('filedAt');
  }

  function noted(position) {
    if (position < from) {
      return;
    }
    from = position + 1;
    came += 1;
    clearTimeout(waiting);
    waiting = setTimeout(show, PATIENCE);
  }

  function show() {
    line.textContent = line.dataset.words.replace('{n}', came).replace('{position}', from - 1);
    if (isNewest()) {
      window.replayGrew(from - 1);
      window.followPage(location.pathname + location.search);
    }
  }

  async function ask() {
    if (document.hidden || stream) {
      return;
    }
    try {
      const answer = await fetch('/api/v1/timeline?limit=1000&from=' + from, { headers: { Accept: 'application/json' } });
      if (answer.ok) {
        (await answer.json()).items.forEach((entry) => noted(entry.position));
      }
    } catch (away) {
      // The server is away for a moment; the next question tells.
    }
  }

  function listen() {
    if (stream || document.hidden || !window.EventSource) {
      return;
    }
    stream = new EventSource('/api/v1/events/stream?from=' + from);
    line.dataset.events.split(' ').forEach((name) => stream.addEventListener(name, (event) => noted(Number(event.lastEventId))));
    stream.onerror = () => {
      stream.close();
      stream = null;
    };
  }

  function leave() {
    if (stream) {
      stream.close();
      stream = null;
    }
  }

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      leave();
    } else {
      ask();
      listen();
    }
  });
  window.addEventListener('pagehide', leave);
  listen();
  setInterval(ask, ASKING);
}());
