// A chart as a picture that says itself what it is: heading above, source, position, rules, date and address below.
(function () {
  'use strict';

  const NS = 'http://www.w3.org/2000/svg';
  const HEAD = 46;
  const LINE = 17;
  const MARGIN = 16;

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  }

  function text(words, x, y, size, fill, weight) {
    const node = document.createElementNS(NS, 'text');
    node.setAttribute('x', x);
    node.setAttribute('y', y);
    node.setAttribute('font-size', size);
    node.setAttribute('font-weight', weight || 400);
    node.setAttribute('font-family', getComputedStyle(document.body).fontFamily);
    node.setAttribute('fill', fill);
    node.textContent = words;
    return node;
  }

  // A Chinese character is about twice as wide as a Latin letter.
  function wrapped(words, width) {
    const lines = [''];
    let used = 0;
    [...words].forEach((letter) => {
      const wide = letter > '\u2e80' ? 12.2 : 6.5;
      if (used + wide > width) {
        lines.push('');
        used = 0;
      }
      lines[lines.length - 1] += letter;
      used += wide;
    });
    return lines;
  }

  function picture(box) {
    const chart = window.echarts.getInstanceByDom(box);
    const inner = new DOMParser().parseFromString(decodeURIComponent(chart.getDataURL({ type: 'svg' }).split(',').slice(1).join(',')), 'image/svg+xml').documentElement;
    const width = chart.getWidth() + 2 * MARGIN;
    const foot = [box.dataset.sources, box.dataset.foot, box.dataset.drawn + ' ' + new Date().toISOString().slice(0, 10), new URL(box.dataset.address, location.href).href]
      .flatMap((line) => wrapped(line, width - 2 * MARGIN));
    const height = HEAD + chart.getHeight() + foot.length * LINE + 18;
    const svg = document.createElementNS(NS, 'svg');
    svg.setAttribute('xmlns', NS);
    svg.setAttribute('width', width);
    svg.setAttribute('height', height);
    svg.setAttribute('viewBox', '0 0 ' + width + ' ' + height);
    const paper = document.createElementNS(NS, 'rect');
    paper.setAttribute('width', width);
    paper.setAttribute('height', height);
    paper.setAttribute('fill', colour('paper'));
    inner.setAttribute('x', MARGIN);
    inner.setAttribute('y', HEAD);
    inner.setAttribute('width', chart.getWidth());
    inner.setAttribute('height', chart.getHeight());
    const heading = wrapped(box.dataset.title, (width - 2 * MARGIN) * 0.78)[0];
    svg.append(paper, text(heading, MARGIN, 28, 17, colour('ink'), 650), document.importNode(inner, true));
    foot.forEach((line, i) => svg.append(text(line, MARGIN, HEAD + chart.getHeight() + 14 + i * LINE, 12, colour('soft'))));
    return { text: new XMLSerializer().serializeToString(svg), width, height };
  }

  function offer(blob, box, ending) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'beian-' + location.pathname.replace(/\W+/g, '-').replace(/^-|-$/g, '') + '-' + box.id + '.' + ending;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  function asPng(drawn, done) {
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement('canvas');
      canvas.width = drawn.width * 2;
      canvas.height = drawn.height * 2;
      const pen = canvas.getContext('2d');
      pen.scale(2, 2);
      pen.drawImage(image, 0, 0);
      canvas.toBlob(done, 'image/png');
    };
    image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(drawn.text);
  }

  document.querySelectorAll('button[data-save]').forEach((button) => {
    button.addEventListener('click', () => {
      const box = document.getElementById(button.dataset.chart);
      const drawn = picture(box);
      if (button.dataset.save === 'svg') {
        offer(new Blob([drawn.text], { type: 'image/svg+xml' }), box, 'svg');
      } else {
        asPng(drawn, (blob) => offer(blob, box, 'png'));
      }
    });
  });
}());
