// Says how much of a file has been sent and lets one stop; without this script the browser sends the form by itself.
(function () {
  'use strict';

  const form = document.querySelector('form.record');
  const shown = document.getElementById('sending');
  if (!form || !shown) {
    return;
  }
  const file = document.getElementById('file');
  const bar = document.getElementById('how-far');
  const words = document.getElementById('sent');
  const stop = document.getElementById('stop-sending');
  const send = form.querySelector('button[type=submit]');
  let request = null;

  function far(sent, all) {
    const kilobytes = (bytes) => Math.ceil(bytes / 1000).toLocaleString(document.documentElement.lang);
    bar.max = all;
    bar.value = sent;
    words.textContent = shown.dataset.words.replace('{sent}', kilobytes(sent)).replace('{all}', kilobytes(all));
  }

  function rest(why) {
    request = null;
    send.disabled = false;
    bar.parentElement.hidden = true;
    words.textContent = why;
  }

  // A refusal is said above the form, which keeps what was chosen; any other answer is a page of its own.
  function arrived() {
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const refusal = page.getElementById('refusal');
    if (request.status < 400) {
      location.assign(request.responseURL);
    } else if (refusal) {
      const before = document.getElementById('refusal');
      if (before) {
        before.remove();
      }
      form.before(refusal);
      rest('');
      refusal.focus();
    } else {
      document.getElementById('main').replaceChildren(...page.getElementById('main').childNodes);
    }
  }

  form.addEventListener('submit', (event) => {
    if (!file.files.length) {
      return;
    }
    event.preventDefault();
    send.disabled = true;
    shown.hidden = false;
    bar.parentElement.hidden = false;
    far(0, file.files[0].size);
    request = new XMLHttpRequest();
    request.upload.addEventListener('progress', (step) => far(step.loaded, step.total));
    request.addEventListener('load', arrived);
    request.addEventListener('error', () => rest(shown.dataset.lost));
    request.addEventListener('abort', () => rest(shown.dataset.stopped));
    request.open('POST', form.action);
    request.send(new FormData(form));
    stop.focus();
  });
  stop.addEventListener('click', () => request && request.abort());
}());
