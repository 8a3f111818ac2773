// Filings by tier over time: a panel for each series of each source, one axis of time for all of them.
(function () {
  'use strict';

  const { kinds, palette, common, axis, legendHeight, inkOn, decals, isDark } = window.chartKinds;
  const MONTHS = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };
  const OPEN = '?';
  const PANEL = 92;
  const BETWEEN = 34;

  // Periods are counted in whole ones since the year 0, so that those without a row keep their place.
  function placeOf(by, year, month) {
    return Math.floor((year * 12 + month - 1) / MONTHS[by]);
  }

  function place(by, name) {
    const part = name.slice(5);
    const step = part ? Number(part.replace(/\D/g, '')) : 1;
    return placeOf(by, Number(name.slice(0, 4)), (step - 1) * MONTHS[by] + 1);
  }

  function nameOf(by, at) {
    const year = Math.floor((at * MONTHS[by]) / 12);
    const step = at - (year * 12) / MONTHS[by] + 1;
    return { MONTH: year + '-' + String(step).padStart(2, '0'), QUARTER: year + '-Q' + step, HALF_YEAR: year + '-H' + step, YEAR: String(year) }[by];
  }

  function read(box, table) {
    const by = box.dataset.by;
    const tiers = [...table.tHead.querySelectorAll('[data-tier]')].map((head) => head.textContent.trim());
    const wide = table.tBodies[0].querySelector('[data-wide]') ? [box.dataset.wide] : [];
    const parts = tiers.concat(wide, box.dataset.unknown);
    const strands = new Map();
    [...table.tBodies[0].rows].filter((row) => row.dataset.period !== OPEN).forEach((row) => {
      const name = row.cells[1].textContent.trim() + ' · ' + row.cells[2].textContent.trim();
      const strand = strands.get(name) || { name, rows: 0, groups: new Map() };
      strands.set(name, strand);
      const counts = [...row.querySelectorAll('[data-count], [data-wide], [data-unknown]')].map((cell) => Number(cell.textContent));
      strand.groups.set(place(by, row.dataset.period), counts);
      strand.rows += counts.reduce((a, b) => a + b, 0);
    });
    const panels = [...strands.values()].sort((a, b) => b.rows - a.rows).slice(0, Number(box.dataset.panels));
    const places = panels.flatMap((panel) => [...panel.groups.keys()]);
    const first = Math.min(...places);
    return { by, tiers, parts, panels, first, periods: places.length ? Array.from({ length: Math.max(...places) - first + 1 }, (_, i) => nameOf(by, first + i)) : [] };
  }

  function styleOf(data, t, colour) {
    if (t >= data.tiers.length) {
      const open = t === data.parts.length - 1;
      return {
        color: colour('unknown'),
        borderColor: colour('unknown-mark'),
        borderWidth: 1,
        borderType: open ? 'dashed' : 'solid',
        decal: open
          ? { symbol: 'rect', symbolSize: 1, color: colour('unknown-mark'), dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: Math.PI / 4 }
          : { symbol: 'rect', symbolSize: 1, color: colour('unknown-mark'), dashArrayX: [1, 0], dashArrayY: [1, 4] },
      };
    }
    const fill = colour('tier-' + ((t % 4) + 1));
    const faint = isDark() ? 'rgba(255,255,255,.30)' : 'rgba(255,255,255,.38)';
    return {
      color: fill,
      borderColor: colour('paper'),
      borderWidth: 0.5,
      decal: Object.assign({ color: inkOn(fill) === '#ffffff' ? faint : 'rgba(13,27,42,.28)' }, decals[t % decals.length]),
    };
  }

  // Those of the table of batches; outside of what is drawn they stand there only.
  function milestones(data) {
    return [...document.querySelectorAll('#batches-table tr.milestone')].map((row) => ({
      xAxis: placeOf(data.by, Number(row.dataset.first.slice(0, 4)), Number(row.dataset.first.slice(5, 7))) - data.first,
      name: row.dataset.label,
      number: row.dataset.milestone,
    })).filter((mark) => mark.xAxis >= 0 && mark.xAxis < data.periods.length);
  }

  function bars(box, data, colour, panel, p) {
    return data.parts.map((part, t) => ({
      name: part,
      type: 'bar',
      stack: 'panel ' + p,
      xAxisIndex: p,
      yAxisIndex: p,
      barMaxWidth: 46,
      barCategoryGap: '22%',
      data: data.periods.map((_, i) => (panel.groups.get(data.first + i) || [])[t] || '-'),
      itemStyle: styleOf(data, t, colour),
      emphasis: { focus: 'none' },
      markLine: t ? undefined : {
        symbol: 'none',
        animation: false,
        lineStyle: { color: colour('soft'), type: 'dashed', width: 1 },
        label: { show: p === 0, color: colour('ink'), fontSize: 11.5, formatter: (m) => m.data.number },
        tooltip: { formatter: (m) => m.data.number + ' ' + m.data.name + '\n' + box.dataset.milestone },
        data: milestones(data),
      },
    }));
  }

  function option(box, table) {
    const colour = palette();
    const data = read(box, table);
    const marked = milestones(data).length > 0;
    const top = legendHeight(box, data.parts) + (marked ? 38 : 24);
    const last = data.panels.length - 1;
    const topOf = (p) => top + p * (PANEL + BETWEEN) + 16;
    const all = (panel, i) => (panel.groups.get(data.first + i) || []).reduce((a, b) => a + b, 0);
    return Object.assign(common(box, colour), {
      legend: { top: 0, left: 0, itemGap: 10, textStyle: { color: colour('ink'), fontSize: 12.5 }, selectedMode: false, data: data.parts },
      title: data.panels.map((panel, p) => ({
        text: panel.name,
        left: 44,
        top: topOf(p) - (p === 0 && marked ? 36 : 22),
        padding: 0,
        textStyle: { color: colour('soft'), fontSize: 12.5, fontWeight: 600, width: Math.max(120, box.clientWidth - 90), overflow: 'truncate' },
      })),
      grid: data.panels.map((_, p) => ({ left: 44, right: 12, top: topOf(p), height: PANEL })),
      xAxis: data.panels.map((_, p) => axis(colour, { type: 'category', gridIndex: p, data: data.periods, axisTick: { show: p === last, alignWithLabel: true },
        axisLabel: { show: p === last, hideOverlap: true, alignMaxLabel: 'right', color: colour('ink') } })),
      yAxis: data.panels.map((_, p) => axis(colour, { type: 'value', gridIndex: p, min: 0, minInterval: 1, splitNumber: 2 })),
      tooltip: Object.assign(common(box, colour).tooltip, {
        trigger: 'item',
        formatter: (at) => {
          const panel = data.panels[at.seriesIndex / data.parts.length | 0];
          return data.periods[at.dataIndex] + ' · ' + panel.name + '\n' + at.seriesName + ': ' + at.value + ' / ' + all(panel, at.dataIndex);
        },
      }),
      series: data.panels.flatMap((panel, p) => bars(box, data, colour, panel, p)),
    });
  }

  kinds.tiers = option;
  window.drawCharts();
}());
