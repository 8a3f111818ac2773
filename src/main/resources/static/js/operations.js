// While a rebuild runs, the page asks itself how far it is and shows the answer, without moving anything else.
(function () {
  'use strict';

  async function look() {
    const shown = document.getElementById('watched');
    if (shown.dataset.running !== 'true' || document.hidden || shown.contains(document.activeElement)) {
      return;
    }
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      if (answer.ok) {
        shown.replaceWith(new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('watched'));
      }
    } catch (failure) {
      // The server is away for a moment; the next look tells.
    }
  }

  setInterval(look, 1000);
}());
