// Shares of what is known in each group, the unknown hatched and apart, and how far each border may move whatever the unknown is.
(function () {
  'use strict';

  const { kinds, palette, common, axis, legendHeight, inkOn, decals, isDark } = window.chartKinds;
  const COLOURS = ['tier-1', 'tier-2', 'tier-3', 'tier-4', 'registration', 'wave'];

  const BEAM = 'path://M2 0h8v1.2H6.6v9.6H10V12H2v-1.2h3.4V1.2H2z';

  function read(table) {
    // Between two series, or sources, an empty place.
    const rows = [];
    [...table.tBodies[0].rows].forEach((row) => {
      if (rows.length && rows[rows.length - 1].dataset.strand !== row.dataset.strand) {
        rows.push(null);
      }
      rows.push(row);
    });
    const parts = [...table.tHead.querySelectorAll('[data-tier]')].map((head) => head.textContent.trim());
    const numbers = (text) => (text ? text.split(' ').map(Number) : []);
    const counts = rows.map((row) => (row ? [...row.querySelectorAll('[data-count]')].map((cell) => Number(cell.textContent)) : parts.map(() => 0)));
    const cell = (row, name) => (row ? Number((row.querySelector('[data-' + name + ']') || { textContent: 0 }).textContent) : 0);
    return {
      names: rows.map((row) => (row ? row.cells[0].textContent.trim() : '')),
      strands: rows.map((row) => (row && row.dataset.strand) || ''),
      gap: rows.map((row) => !row),
      parts,
      counts,
      all: rows.map((row) => cell(row, 'all')),
      known: counts.map((of) => of.reduce((a, b) => a + b, 0)),
      unknown: rows.map((row) => (row ? cell(row, 'unknown') + cell(row, 'wide') : null)),
      lows: rows.map((row) => numbers(row && row.dataset.lows)),
      highs: rows.map((row) => numbers(row && row.dataset.highs)),
    };
  }

  const shorten = (name) => name.slice(name.indexOf(':') + 1);

  // What each stretch of bars is of, above it.
  function headings(box, data, colour, top) {
    const starts = data.strands.map((strand, i) => [strand, i]).filter(([strand, i]) => strand && strand !== data.strands[i - 1]);
    return starts.map(([strand, i]) => ({
      text: strand,
      left: 48 + (i / data.names.length) * (box.clientWidth - 56),
      top,
      padding: 0,
      textStyle: { color: colour('soft'), fontSize: 11.5, fontWeight: 600, width: Math.max(60, (data.strands.filter((s) => s === strand).length / data.names.length) * (box.clientWidth - 56) - 6), overflow: 'truncate' },
    }));
  }

  // A vertical line with two ends for each border of each group, as one line with gaps.
  function whiskers(box, data, colour, name) {
    const points = [];
    // What part of its place a bar fills: it is never wider than 90 pixels.
    const bar = Math.min(0.74, 90 / ((box.clientWidth - 56) / data.names.length));
    data.names.forEach((_, i) => data.lows[i].forEach((low, t) => {
      const x = i + bar * (data.lows[i].length === 1 ? 0 : -0.2 + (0.56 * t) / (data.lows[i].length - 1));
      const high = data.highs[i][t];
      const w = 0.07 * bar;
      points.push([x - w, low], [x + w, low], [x, low], [x, high], [x - w, high], [x + w, high], ['-', '-']);
    }));
    return {
      name,
      type: 'line',
      xAxisIndex: 2,
      yAxisIndex: 0,
      data: points,
      symbol: 'none',
      silent: true,
      animation: false,
      z: 5,
      lineStyle: { color: colour('ink'), width: 1.6, shadowColor: colour('paper'), shadowBlur: 0 },
      itemStyle: { color: colour('ink'), decal: { symbol: 'none' } },
    };
  }

  function stacked(box, data, colour) {
    const faint = isDark() ? 'rgba(255,255,255,.30)' : 'rgba(255,255,255,.38)';
    return data.parts.map((part, t) => {
      const fill = colour(COLOURS[t % COLOURS.length]);
      return {
        name: part,
        type: 'bar',
        stack: 'known',
        barMaxWidth: 90,
        barCategoryGap: '26%',
        data: data.counts.map((of, i) => ({ value: data.known[i] ? of[t] / data.known[i] : 0, count: of[t] })),
        itemStyle: {
          color: fill,
          borderColor: colour('paper'),
          borderWidth: 1,
          decal: Object.assign({ color: inkOn(fill) === '#ffffff' ? faint : 'rgba(13,27,42,.28)' }, decals[t % decals.length]),
        },
        label: {
          show: data.names.length <= 16,
          position: ['4%', '50%'],
          verticalAlign: 'middle',
          color: inkOn(fill),
          textBorderColor: fill,
          textBorderWidth: 3,
          fontWeight: 600,
          formatter: (p) => (p.data.count ? String(p.data.count) : ''),
        },
        emphasis: { focus: 'none' },
      };
    });
  }

  function apart(box, data, colour) {
    return {
      name: box.dataset.unknown,
      type: 'bar',
      xAxisIndex: 1,
      yAxisIndex: 1,
      barMaxWidth: 90,
      barCategoryGap: '26%',
      data: data.unknown,
      itemStyle: {
        color: colour('unknown'),
        borderColor: colour('unknown-mark'),
        borderWidth: 1,
        borderType: 'dashed',
        decal: { symbol: 'rect', symbolSize: 1, color: colour('unknown-mark'), dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: Math.PI / 4 },
      },
      label: { show: data.names.length <= 16, position: 'bottom', color: colour('ink'), fontWeight: 600, formatter: (p) => (data.gap[p.dataIndex] ? '' : String(p.value || 0)) },
    };
  }

  function option(box, table) {
    const colour = palette();
    const data = read(table);
    const small = box.clientWidth < 760;
    const legend = legendHeight(box, data.parts.concat(box.dataset.unknown, box.dataset.bounds));
    const titles = headings(box, data, colour, legend + 2);
    const top = legend + (titles.length ? 18 : 0);
    const last = data.names.length - 0.5;
    const percent = (share) => Math.round(share * 1000) / 10 + '%';
    return Object.assign(common(box, colour), {
      legend: { top: 0, left: 0, itemGap: 10, textStyle: { color: colour('ink'), fontSize: 12.5 }, selectedMode: false,
        data: data.parts.concat(box.dataset.unknown, { name: box.dataset.bounds, icon: BEAM }) },
      title: titles,
      grid: [
        { left: 48, right: 8, top: top + 30, bottom: 132 },
        { left: 48, right: 8, height: 66, bottom: 22 },
      ],
      xAxis: [
        axis(colour, { type: 'category', data: data.names, axisLabel: { formatter: shorten, color: colour('ink'), hideOverlap: true, interval: 0 }, axisTick: { show: false } }),
        axis(colour, { type: 'category', data: data.names, gridIndex: 1, position: 'top', axisLabel: { show: false }, axisTick: { show: false } }),
        { type: 'value', min: -0.5, max: last, show: false },
      ],
      yAxis: [
        axis(colour, { type: 'value', min: 0, max: 1, interval: 0.25, name: box.dataset.share, axisLine: { onZero: false, lineStyle: { color: colour('line-strong') } }, axisLabel: { formatter: (v) => Math.round(v * 100) + '%' } }),
        axis(colour, { type: 'value', gridIndex: 1, inverse: true, min: 0, max: Math.max(5, ...data.unknown) * 1.25, splitNumber: 2, minInterval: 1,
          name: small || data.names.length > 6 ? '' : box.dataset.unknown + ' (' + box.dataset.rows + ')', nameLocation: 'start', axisLabel: { showMaxLabel: false }, splitLine: { show: false } }),
      ],
      tooltip: Object.assign(common(box, colour).tooltip, {
        trigger: 'item',
        formatter: (p) => {
          const i = p.dataIndex;
          const name = data.names[i] + (data.strands[i] ? ' · ' + data.strands[i] : '');
          if (p.seriesName === box.dataset.unknown) {
            return name + '\n' + p.seriesName + ': ' + p.value + ' / ' + data.all[i];
          }
          return name + '\n' + p.seriesName + ': ' + p.data.count + ' / ' + data.known[i] + ' (' + percent(p.value) + ')';
        },
      }),
      series: stacked(box, data, colour).concat(apart(box, data, colour), whiskers(box, data, colour, box.dataset.bounds)),
    });
  }

  kinds.shares = option;
  window.drawCharts();
}());
