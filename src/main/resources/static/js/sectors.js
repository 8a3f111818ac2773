// Vertical rows by sector and group: the larger the circle, the more rows. What names no sector, and what is unclassified, stand apart below.
(function () {
  'use strict';

  const { kinds, palette, common, axis, inkOn } = window.chartKinds;
  const LARGEST = 34;

  function read(box, table) {
    const rows = [...table.tBodies[0].rows];
    const several = rows.some((row) => row.dataset.strand);
    const sectors = [...table.tHead.querySelectorAll('[data-sector]')].map((head) => ({ name: head.textContent.trim(), open: head.dataset.sector === 'NONE' }));
    const lanes = sectors.concat({ name: box.dataset.unknown, open: true });
    const names = rows.map((row) => row.cells[0].textContent.trim());
    const marks = rows.flatMap((row, x) => [...row.querySelectorAll('[data-count], [data-unknown]')]
      .map((cell, y) => ({ x, y, n: Number(cell.textContent), open: lanes[y].open }))
      .filter((mark) => mark.n > 0));
    return { rows, lanes, names, marks, strands: rows.map((row) => (several ? row.dataset.strand : '')), all: rows.map((row) => Number(row.querySelector('[data-all]').textContent)) };
  }

  function option(box, table) {
    const colour = palette();
    const data = read(box, table);
    const small = box.clientWidth < 620;
    const most = Math.max(1, ...data.marks.filter((mark) => !mark.open).map((mark) => mark.n));
    const size = (n) => Math.min(LARGEST, Math.max(7, LARGEST * Math.sqrt(n / most)));
    const label = (name) => name.slice(name.indexOf(':') + 1);
    const fill = colour('tier-2');
    const few = data.names.length <= 16;
    const series = [false, true].map((open) => ({
      name: open ? box.dataset.unknown : box.dataset.title,
      type: 'scatter',
      data: data.marks.filter((mark) => mark.open === open).map((mark) => ({ value: [mark.x, mark.y], mark, symbolSize: size(mark.n) })),
      itemStyle: open
        ? { color: colour('unknown'), borderColor: colour('unknown-mark'), borderWidth: 1.2, borderType: 'dashed', decal: { symbol: 'none' } }
        : { color: fill, borderColor: colour('tier-edge'), borderWidth: 0.8, decal: { symbol: 'none' } },
      label: { show: few, color: open ? colour('ink') : inkOn(fill), fontWeight: 600, fontSize: 12, formatter: (p) => String(p.data.mark.n) },
    }));
    return Object.assign(common(box, colour), {
      grid: { left: small ? 96 : 170, right: 14, top: 12, bottom: 34 },
      xAxis: axis(colour, { type: 'category', data: data.names, axisTick: { show: false }, splitLine: { show: true }, axisLabel: { formatter: label, color: colour('ink'), hideOverlap: true, interval: few ? 0 : 'auto' } }),
      yAxis: axis(colour, { type: 'category', data: data.lanes.map((lane) => lane.name), inverse: true, axisTick: { show: false }, splitLine: { show: true },
        axisLabel: { color: colour('ink'), interval: 0, width: small ? 88 : 160, overflow: 'truncate' } }),
      tooltip: Object.assign(common(box, colour).tooltip, {
        trigger: 'item',
        formatter: (p) => {
          const { x, y, n } = p.data.mark;
          return data.names[x] + (data.strands[x] ? ' · ' + data.strands[x] : '') + '\n' + data.lanes[y].name + ': ' + n + ' / ' + data.all[x];
        },
      }),
      series,
    });
  }

  kinds.sectors = option;
  window.drawCharts();
}());
