// Keeps what is typed into a form until it is sent, so that a reload loses nothing. Kept in this window only.
(function () {
  'use strict';

  const form = document.querySelector('form[data-draft]');
  if (!form) {
    return;
  }
  const place = 'draft ' + form.getAttribute('action').split('?')[0] + ' ' + new URLSearchParams(location.search).toString();

  function fields() {
    return [...form.elements].filter((field) => field.name && field.type !== 'hidden' && field.type !== 'file' && field.type !== 'submit'
      && field.type !== 'button' && field.dataset.kept !== 'no');
  }

  function keep() {
    const draft = {};
    fields().forEach((field) => {
      if (field.type === 'radio' || field.type === 'checkbox') {
        if (field.checked) {
          draft[field.name] = field.value;
        }
      } else {
        draft[field.name] = field.value;
      }
    });
    try {
      sessionStorage.setItem(place, JSON.stringify(draft));
    } catch (full) {
      // A draft too large to be kept is lost on a reload, as it would be without this script.
    }
  }

  function restore() {
    const kept = sessionStorage.getItem(place);
    if (!kept) {
      return;
    }
    const draft = JSON.parse(kept);
    fields().forEach((field) => {
      if (!(field.name in draft)) {
        return;
      }
      if (field.type === 'radio' || field.type === 'checkbox') {
        field.checked = field.value === draft[field.name];
      } else {
        field.value = draft[field.name];
      }
    });
  }

  // A refused form comes back with what was entered: that is newer than any draft.
  const refused = document.getElementById('refusal');
  if (refused) {
    refused.focus();
    keep();
  } else {
    restore();
  }
  form.addEventListener('input', keep);
  form.addEventListener('submit', () => sessionStorage.removeItem(place));
}());
