// Says how far the reading of a file is, and shows the preview once it is there.
(function () {
  'use strict';

  const shown = document.getElementById('reading');
  if (!shown) {
    return;
  }
  const far = document.getElementById('far');
  const stream = new EventSource(shown.dataset.stream);
  stream.addEventListener('progress', (event) => {
    const step = JSON.parse(event.data);
    if (step.state !== 'READING') {
      stream.close();
      location.reload();
    } else if (step.rows > 0) {
      far.textContent = far.dataset.words.replace('{pages}', step.pages).replace('{rows}', step.rows);
    }
  });
  // A stream that breaks says nothing about the reading: the page itself knows.
  stream.onerror = () => setTimeout(() => location.reload(), 1000);
}());
