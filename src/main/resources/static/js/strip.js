// Every stated scale on a logarithmic axis: a point for a number, a bar for an interval, and those without a figure in a lane of their own.
(function () {
  'use strict';

  const { kinds, palette, common, axis, legendHeight } = window.chartKinds;
  const LOWEST = 8;

  // Marks of one group are put in rows, so that none covers another.
  function inRows(marks) {
    const ends = [];
    marks.sort((a, b) => a.from - b.from || a.to - b.to).forEach((mark) => {
      let place = ends.findIndex((end) => end < mark.from - 0.05);
      if (place < 0) {
        place = ends.length;
      }
      ends[place] = mark.to;
      mark.place = place;
    });
    const depth = Math.max(3, ends.length);
    marks.forEach((mark) => { mark.y = mark.group - 0.38 + (0.76 * (mark.place + 0.5)) / depth; });
  }

  const log = (text, otherwise) => (text ? Math.max(LOWEST, Math.log10(Number(text))) : otherwise);

  function read(box, table) {
    const each = box.dataset.each === 'true';
    const groups = box.dataset.groups.split('|');
    const unknown = groups.map(() => 0);
    const marks = [];
    const rows = [...table.tBodies[0].rows];
    const highest = Math.max(12, ...rows.map((row) => log(row.dataset.upper || row.dataset.lower, 0))) + 0.7;
    rows.forEach((row) => {
      const group = Number(row.dataset.group);
      const n = Number(row.querySelector('[data-n]').textContent.replace(/[^\d]/g, ''));
      if (row.dataset.figure !== 'true') {
        unknown[group] += n;
        return;
      }
      const links = [...row.querySelectorAll('.names a')];
      const from = log(row.dataset.lower, LOWEST);
      const to = log(row.dataset.upper, highest);
      for (let i = 0; i < (each ? n : 1); i += 1) {
        marks.push({ group, row, n, from, to, open: !row.dataset.upper, sizes: row.dataset.sizes ? row.dataset.sizes.split(' ').map((s) => log(s, from)) : [], link: links[i] });
      }
    });
    groups.forEach((_, g) => inRows(marks.filter((mark) => mark.group === g)));
    return { each, groups, unknown, marks, highest };
  }

  // 8 is 10^8: one hundred million, 1亿.
  function unitsOf(box) {
    const units = box.dataset.units.split('|');
    return (power) => (Number.isInteger(power) ? units[power - LOWEST] || '' : '');
  }

  function say(box, data, mark) {
    const cells = mark.row.cells;
    const name = mark.link ? mark.link.textContent.trim() + '\n' : '';
    return name + data.groups[mark.group] + ' · ' + cells[1].textContent.trim() + '\n' + cells[2].textContent.trim() + ': ' + cells[3].textContent.trim().replace(/\s+/g, ' ')
      + (data.each ? '' : '\n' + box.dataset.rows + ': ' + mark.n);
  }

  function option(box, table) {
    const colour = palette();
    const data = read(box, table);
    const tiers = box.dataset.tiers.split('|');
    const codes = [...new Set(data.marks.map((mark) => mark.row.dataset.tier || ''))];
    const bounds = box.dataset.bounds.split(' ').map((bound) => (Number(bound) > 0 ? Math.log10(Number(bound)) : LOWEST));
    const small = box.clientWidth < 620;
    const dot = data.marks.length > 1500 ? 4 : data.marks.length > 300 ? 6 : 9;
    const label = (name) => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);
    const names = data.groups.map(label);
    const left = Math.min(small ? 86 : 140, 14 + Math.max(...names.map((name) => name.length)) * 7.4);
    const lane = small ? 66 : 150;
    const top = 30 + legendHeight(box, tiers.concat(box.dataset.unknown));
    const grid = { left, right: lane + 24, top, bottom: 46 };
    const byTier = (mark) => {
      const words = mark.row.querySelector('[data-counted]').textContent.trim();
      return tiers.indexOf(words);
    };
    const fillOf = (tier) => (tier < 0 ? colour('unknown-mark') : colour('tier-' + ((tier % 4) + 1)));
    const ranks = [...tiers.keys(), -1].filter((rank) => data.marks.some((mark) => byTier(mark) === rank));
    const series = ranks.flatMap((rank) => {
      const mine = data.marks.filter((mark) => byTier(mark) === rank);
      const name = rank < 0 ? box.dataset.none : tiers[rank];
      const bars = mine.filter((mark) => mark.to > mark.from);
      return [{
        name,
        type: 'line',
        data: bars.flatMap((mark) => [[mark.from, mark.y], [mark.to, mark.y], ['-', '-']]),
        symbol: 'none',
        silent: true,
        animation: false,
        lineStyle: { color: fillOf(rank), width: Math.max(2, dot - 4), opacity: 0.75, cap: 'round' },
        itemStyle: { color: fillOf(rank), decal: { symbol: 'none' } },
        z: 2,
      }, {
        name,
        type: 'scatter',
        cursor: 'pointer',
        z: 3,
        data: mine.flatMap((mark) => {
          const at = mark.sizes.length ? mark.sizes : [mark.from];
          return at.map((x) => ({
            value: [x, mark.y],
            mark,
            symbol: mark.sizes.length ? 'circle' : 'rect',
            symbolSize: data.each ? (mark.sizes.length ? dot : [dot * 0.45, dot + 2]) : Math.min(34, 7 + Math.sqrt(mark.n) * 1.6),
          }));
        }).concat(bars.filter((mark) => mark.open).map((mark) => ({
          value: [mark.to, mark.y], mark, symbol: 'triangle', symbolRotate: -90, symbolSize: dot,
        }))),
        itemStyle: { color: fillOf(rank), borderColor: colour('tier-edge'), borderWidth: 0.8, opacity: data.each ? 1 : 0.8, decal: { symbol: 'none' } },
      }];
    });
    const borders = {
      name: 'borders',
      type: 'line',
      data: bounds.slice(1).filter((bound) => bound > LOWEST).flatMap((bound) => [[bound, -0.5], [bound, data.groups.length - 0.5], ['-', '-']]),
      symbol: 'none',
      silent: true,
      animation: false,
      z: 1,
      lineStyle: { color: colour('line-strong'), width: 1, type: 'dashed' },
    };
    const lanes = {
      name: box.dataset.unknown,
      type: 'bar',
      xAxisIndex: 1,
      yAxisIndex: 1,
      barMaxWidth: 26,
      data: data.unknown,
      itemStyle: {
        color: colour('unknown'), borderColor: colour('unknown-mark'), borderWidth: 1, borderType: 'dashed',
        decal: { symbol: 'rect', symbolSize: 1, color: colour('unknown-mark'), dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: Math.PI / 4 },
      },
      label: { show: true, position: 'right', color: colour('ink'), fontWeight: 600, formatter: (p) => String(p.value) },
    };
    const every = unitsOf(box);
    // Where there is no room for all, every other power is named.
    const unit = (power) => (small && power % 2 ? '' : every(power));
    return Object.assign(common(box, colour), {
      legend: { top: 0, left: 0, itemGap: 10, textStyle: { color: colour('ink'), fontSize: 12.5 }, selectedMode: false,
        data: ranks.map((rank) => (rank < 0 ? box.dataset.none : tiers[rank])).concat(box.dataset.unknown) },
      grid: [grid, { right: 34, width: lane - 34, top, bottom: 46 }],
      xAxis: [
        axis(colour, { type: 'value', min: LOWEST, max: data.highest, axisLine: { onZero: false, lineStyle: { color: colour('line-strong') } }, interval: 1, name: box.dataset.axis, nameLocation: 'middle', nameGap: 28,
          nameTextStyle: { color: colour('soft'), fontSize: 12, align: 'center' }, axisLabel: { formatter: unit, hideOverlap: true, color: colour('ink'), showMaxLabel: false } }),
        axis(colour, { type: 'value', gridIndex: 1, min: 0, max: Math.max(3, ...data.unknown), name: small ? '' : box.dataset.unknown, nameLocation: 'middle', nameGap: 28,
          nameTextStyle: { color: colour('soft'), fontSize: 12, align: 'center' }, splitLine: { show: false }, axisLabel: { show: false }, axisTick: { show: false } }),
      ],
      yAxis: [
        axis(colour, { type: 'value', min: -0.5, max: data.groups.length - 0.5, inverse: true, interval: 1, axisLabel: { show: false }, axisTick: { show: false }, splitLine: { show: true } }),
        axis(colour, { type: 'category', gridIndex: 1, data: names, inverse: true, axisTick: { show: false },
          axisLabel: { color: colour('ink'), interval: names.length > 30 ? 'auto' : 0, margin: box.clientWidth - lane - 4, align: 'left', width: left - 10, overflow: 'truncate' } }),
      ],
      tooltip: Object.assign(common(box, colour).tooltip, {
        trigger: 'item',
        formatter: (p) => (p.data && p.data.mark ? say(box, data, p.data.mark) : data.groups[p.dataIndex] + '\n' + p.seriesName + ': ' + p.value),
      }),
      series: [borders].concat(series, lanes),
      link: (p) => (p.data && p.data.mark && p.data.mark.link) || { click() {} },
      codes,
    });
  }

  kinds.strip = option;
  window.drawCharts();
}());
