// Bars from a table: what is certain, and hatched on top of it what is open.
(function () {
  'use strict';

  const { kinds, palette, common, axis, legendHeight } = window.chartKinds;
  const MOST = 24;

  function option(box, table) {
    const colour = palette();
    const lying = box.dataset.lying === 'true';
    const heads = [...table.tHead.querySelectorAll('[data-bar]')];
    const rows = [...table.tBodies[0].rows].slice(0, lying ? MOST : undefined);
    const names = rows.map((row) => row.cells[0].textContent.trim());
    const source = names.length && names[0].includes(':') ? names[0].slice(0, names[0].indexOf(':') + 1) : '';
    const shorten = (name) => (source && names.every((n) => n.startsWith(source)) ? name.slice(source.length) : name);
    const top = heads.length > 1 ? legendHeight(box, heads.map((head) => head.textContent.trim())) : 0;
    const names12 = axis(colour, { type: 'category', data: names, inverse: lying, axisTick: { show: false },
      axisLabel: { formatter: shorten, color: colour('ink'), hideOverlap: true, interval: lying ? 0 : 'auto' } });
    const numbers = axis(colour, { type: 'value', name: lying ? '' : box.dataset.rows, minInterval: 1 });
    return Object.assign(common(box, colour), {
      legend: { show: heads.length > 1, top: 0, left: 0, textStyle: { color: colour('ink'), fontSize: 12.5 }, selectedMode: false },
      grid: { left: lying ? 118 : 52, right: 40, top: top + (lying ? 6 : 30), bottom: 28 },
      xAxis: lying ? numbers : names12,
      yAxis: lying ? names12 : numbers,
      tooltip: Object.assign(common(box, colour).tooltip, { trigger: 'item', formatter: (p) => names[p.dataIndex] + '\n' + p.seriesName + ': ' + p.value }),
      series: heads.map((head, at) => ({
        name: head.textContent.trim(),
        type: 'bar',
        stack: 'all',
        barMaxWidth: lying ? 18 : 46,
        data: rows.map((row) => Number(row.querySelectorAll('[data-n]')[at].dataset.n)),
        label: { show: lying, position: 'right', color: colour('ink'), fontSize: 12 },
        itemStyle: head.dataset.bar === 'open'
          ? { color: colour('unknown'), borderColor: colour('unknown-mark'), borderWidth: 1, borderType: 'dashed',
            decal: { symbol: 'rect', symbolSize: 1, color: colour('unknown-mark'), dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: Math.PI / 4 } }
          : { color: colour('filing'), decal: { symbol: 'none' } },
      })),
    });
  }

  kinds.bars = option;
  window.drawCharts();
}());
