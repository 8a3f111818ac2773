// A chart as a picture that says itself what it is: heading above, source, position, rules, date and address below.
(function () {
  'use strict';

  const HEAD = 46;
  const LINE = 17;
  const MARGIN = 16;

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  }

  const escaped = (words) => words.replace(/[&<>"]/g, (letter) => '&#' + letter.charCodeAt(0) + ';');

  function text(words, x, y, size, fill, weight) {
    return '<text x="' + x + '" y="' + y + '" font-size="' + size + '" font-weight="' + (weight || 400) + '" fill="' + fill
      + '" font-family="' + escaped(getComputedStyle(document.body).fontFamily) + '">' + escaped(words) + '</text>';
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

  // Put together as text: parsed here, the styles within it would be those of this page, which allows none.
  function picture(box) {
    const chart = window.echarts.getInstanceByDom(box);
    // ECharts writes the names of fonts into an attribute with the quotes that also end it.
    const fonts = getComputedStyle(document.body).fontFamily;
    const inner = decodeURIComponent(chart.getDataURL({ type: 'svg' }).split(',').slice(1).join(','))
      .split(fonts).join(fonts.replace(/"/g, "'"));
    const width = chart.getWidth() + 2 * MARGIN;
    const foot = [box.dataset.sources, box.dataset.foot, box.dataset.drawn + ' ' + new Date().toISOString().slice(0, 10), new URL(box.dataset.address, location.href).href]
      .flatMap((line) => wrapped(line, width - 2 * MARGIN));
    const under = HEAD + chart.getHeight() + 14;
    const height = under + foot.length * LINE + 4;
    const heading = wrapped(box.dataset.title, (width - 2 * MARGIN) * 0.78)[0];
    const drawn = '<svg xmlns="http://www.w3.org/2000/svg" width="' + width + '" height="' + height + '" viewBox="0 0 ' + width + ' ' + height + '">'
      + '<rect width="' + width + '" height="' + height + '" fill="' + colour('paper') + '"/>'
      + text(heading, MARGIN, 28, 17, colour('ink'), 650)
      + inner.slice(inner.indexOf('<svg')).replace('<svg', '<svg x="' + MARGIN + '" y="' + HEAD + '"')
      + foot.map((line, i) => text(line, MARGIN, under + i * LINE, 12, colour('soft'))).join('') + '</svg>';
    return { text: drawn, width, height };
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

  // Buttons may be replaced while one moves through time.
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-save]');
    if (!button) {
      return;
    }
    const box = document.getElementById(button.dataset.chart);
    const drawn = picture(box);
    if (button.dataset.save === 'svg') {
      offer(new Blob([drawn.text], { type: 'image/svg+xml' }), box, 'svg');
    } else {
      asPng(drawn, (blob) => offer(blob, box, 'png'));
    }
  });
}());
