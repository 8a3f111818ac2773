// Moving the slider shows the same page as sending the form, without loading it anew: what the server says is what is shown.
(function () {
  'use strict';

  const form = document.getElementById('replay');
  const slider = document.getElementById('slider');
  const number = document.getElementById('to');
  let waiting = 0;
  let asked = null;

  function address() {
    const fields = new URLSearchParams(new FormData(form));
    return form.getAttribute('action') + '?' + fields;
  }

  // The chart that is there stays and takes the new numbers; everything else is replaced.
  function take(text) {
    const shown = document.getElementById('shown');
    const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('shown');
    const box = document.getElementById('shift-chart');
    const place = fresh.querySelector('#shift-chart');
    if (box && place) {
      place.replaceWith(box);
    }
    shown.replaceChildren(...fresh.childNodes);
    window.drawCharts();
  }

  async function follow() {
    if (asked) {
      asked.abort();
    }
    asked = new AbortController();
    const wanted = address();
    try {
      const answer = await fetch(wanted, { signal: asked.signal, headers: { Accept: 'text/html' } });
      if (answer.ok) {
        take(await answer.text());
        history.replaceState(null, '', wanted);
      }
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        form.submit();
      }
    }
  }

  slider.addEventListener('input', () => {
    number.value = slider.value;
    clearTimeout(waiting);
    waiting = setTimeout(follow, 80);
  });
  form.querySelector('.slide').hidden = false;
}());
