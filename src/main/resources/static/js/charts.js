// Draws each chart from the table below it: the table is what a reader without a script sees, and what both must agree on.
(function () {
  'use strict';

  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const still = window.matchMedia('(prefers-reduced-motion: reduce)');

  function palette() {
    const style = getComputedStyle(document.documentElement);
    return (name) => style.getPropertyValue('--' + name).trim();
  }

  function numberIn(row, name) {
    const cell = row.querySelector('[data-' + name + ']');
    return cell ? Number(cell.textContent) : 0;
  }

  // Black or white, whichever can be read on the colour (given as #rrggbb).
  function inkOn(colour) {
    const [r, g, b] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.19 ? '#0d1b2a' : '#ffffff';
  }

  function common(box, colour) {
    return {
      animation: !still.matches,
      animationDuration: 300,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour('ink') },
      aria: { enabled: true, label: { description: box.dataset.says }, decal: { show: true } },
      tooltip: {
        renderMode: 'richText',
        confine: true,
        backgroundColor: colour('paper'),
        borderColor: colour('line-strong'),
        textStyle: { color: colour('ink'), fontSize: 13 },
      },
    };
  }

  function axis(colour, more) {
    return Object.assign({
      axisLine: { lineStyle: { color: colour('line-strong') } },
      axisTick: { lineStyle: { color: colour('line-strong') } },
      axisLabel: Object.assign({ color: colour('soft'), fontSize: 12 }, more.axisLabel),
      nameTextStyle: { color: colour('soft'), fontSize: 12, align: 'left' },
      splitLine: { lineStyle: { color: colour('line') } },
    }, Object.assign({}, more, { axisLabel: Object.assign({ color: colour('soft'), fontSize: 12 }, more.axisLabel) }));
  }

  // How high a legend becomes: its entries wrap, and a Chinese character is about twice as wide as a Latin letter.
  function legendHeight(box, names) {
    let lines = 1;
    let used = 0;
    names.forEach((name) => {
      const width = 50 + [...name].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12.5 : 6.2), 0);
      if (used + width > box.clientWidth) {
        lines += 1;
        used = 0;
      }
      used += width;
    });
    return lines * 25;
  }

  const TIER_DECALS = [
    { symbol: 'none' },
    { symbol: 'circle', symbolSize: 0.35, dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [6, 0] },
    { symbol: 'rect', symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [1, 7], rotation: -Math.PI / 4 },
    { symbol: 'rect', symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [1, 7], rotation: Math.PI / 2 },
  ];

  function shiftOption(box, table) {
    const colour = palette();
    const rows = [...table.tBodies[0].rows];
    const tiers = [...table.tHead.querySelectorAll('[data-tier]')].map((cell) => cell.textContent.trim());
    const names = rows.map((row) => row.cells[0].textContent.trim());
    const source = names[0].slice(0, names[0].indexOf(':') + 1);
    const shorten = (name) => (names.every((n) => n.startsWith(source)) ? name.slice(source.length) : name);
    const counts = rows.map((row) => [...row.querySelectorAll('[data-count]')].map((cell) => Number(cell.textContent)));
    const placed = counts.map((of) => of.reduce((a, b) => a + b, 0));
    const unknown = rows.map((row) => numberIn(row, 'unknown') + numberIn(row, 'wide'));
    const small = box.clientWidth < 760;
    const top = legendHeight(box, tiers.concat(box.dataset.unknown));
    const faint = dark.matches ? 'rgba(255,255,255,.30)' : 'rgba(255,255,255,.38)';
    const stacked = tiers.map((tier, t) => {
      const fill = colour('tier-' + (t + 1));
      return {
        name: tier,
        type: 'bar',
        stack: 'disclosed',
        barMaxWidth: 90,
        barCategoryGap: '28%',
        data: counts.map((of, i) => ({ value: placed[i] ? of[t] / placed[i] : 0, count: of[t] })),
        itemStyle: {
          color: fill,
          borderColor: colour('paper'),
          borderWidth: 1,
          decal: Object.assign({ color: inkOn(fill) === '#ffffff' ? faint : 'rgba(13,27,42,.28)' }, TIER_DECALS[t % 4]),
        },
        label: {
          show: true,
          color: inkOn(fill),
          textBorderColor: fill,
          textBorderWidth: 3,
          fontWeight: 600,
          formatter: (p) => (p.data.count ? String(p.data.count) : ''),
        },
        emphasis: { focus: 'none' },
      };
    });
    const apart = {
      name: box.dataset.unknown,
      type: 'bar',
      xAxisIndex: 1,
      yAxisIndex: 1,
      barMaxWidth: 90,
      barCategoryGap: '28%',
      data: unknown,
      itemStyle: {
        color: colour('unknown'),
        borderColor: colour('unknown-mark'),
        borderWidth: 1,
        borderType: 'dashed',
        decal: { symbol: 'rect', symbolSize: 1, color: colour('unknown-mark'), dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: Math.PI / 4 },
      },
      label: { show: true, position: 'bottom', color: colour('ink'), fontWeight: 600, formatter: (p) => (p.value ? String(p.value) : '0') },
    };
    return Object.assign(common(box, colour), {
      legend: { top: 0, left: 0, itemGap: 10, textStyle: { color: colour('ink'), fontSize: 12.5 }, selectedMode: false },
      grid: [
        { left: 48, right: 8, top: top + 30, bottom: 132 },
        { left: 48, right: 8, height: 66, bottom: 22 },
      ],
      xAxis: [
        axis(colour, { type: 'category', data: names, axisLabel: { formatter: shorten, interval: 0, color: colour('ink'), hideOverlap: true }, axisTick: { show: false } }),
        axis(colour, { type: 'category', data: names, gridIndex: 1, position: 'top', axisLabel: { show: false }, axisTick: { show: false } }),
      ],
      yAxis: [
        axis(colour, { type: 'value', min: 0, max: 1, interval: 0.25, name: box.dataset.share, axisLabel: { formatter: (v) => Math.round(v * 100) + '%' } }),
        axis(colour, { type: 'value', gridIndex: 1, inverse: true, min: 0, max: Math.max(5, ...unknown) * 1.25, splitNumber: 2, minInterval: 1,
          name: small ? '' : box.dataset.unknown + ' (' + box.dataset.rows + ')', nameLocation: 'start', axisLabel: { showMaxLabel: false }, splitLine: { show: false } }),
      ],
      tooltip: Object.assign(common(box, colour).tooltip, {
        trigger: 'item',
        formatter: (p) => (p.seriesName === box.dataset.unknown
          ? names[p.dataIndex] + '\n' + p.seriesName + ': ' + p.value
          : names[p.dataIndex] + '\n' + p.seriesName + ': ' + p.data.count + ' / ' + placed[p.dataIndex]
            + ' (' + Math.round(p.value * 100) + '%)'),
      }),
      series: stacked.concat(apart),
    });
  }

  // The middle of a day; what is known to the month is spread over it.
  function dayOf(row, place, among) {
    const first = Date.parse(row.dataset.first);
    const last = Date.parse(row.dataset.last) + 864e5;
    return first + ((last - first) * (place + 0.5)) / among;
  }

  function batchesOption(box, table) {
    const colour = palette();
    const all = [...table.tBodies[0].rows];
    const rows = all.filter((row) => !row.dataset.milestone);
    const spans = rows.map((row) => row.dataset.first + row.dataset.last + row.dataset.wave);
    const days = rows.map((row, i) => dayOf(row, spans.slice(0, i).filter((s) => s === spans[i]).length,
      spans.filter((s) => s === spans[i]).length));
    const columns = [...table.tHead.querySelectorAll('[data-series]')];
    const colours = { FILING: 'filing', REGISTRATION: 'registration' };
    const decals = [{ symbol: 'none' }, { symbol: 'rect', symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [1, 5], rotation: Math.PI / 4, color: 'rgba(255,255,255,.4)' }];
    const small = box.clientWidth < 560;
    const points = (s, wave) => rows.map((row, i) => ({ row: i, value: [days[i], Number(row.querySelectorAll('[data-rows]')[s].dataset.rows)] }))
      .filter((point) => point.value[1] > 0 && (rows[point.row].dataset.wave === 'true') === wave);
    const bars = columns.map((column, s) => ({
      name: column.textContent.trim(),
      type: 'bar',
      barWidth: small ? 5 : 13,
      barGap: '8%',
      cursor: 'pointer',
      data: points(s, false),
      itemStyle: { color: colour(colours[column.dataset.series] || 'soft'), decal: decals[s] || decals[0] },
    }));
    const waves = {
      name: box.dataset.waves,
      type: 'scatter',
      xAxisIndex: 1,
      yAxisIndex: 1,
      symbol: 'diamond',
      symbolSize: small ? 11 : 14,
      cursor: 'pointer',
      data: columns.flatMap((column, s) => points(s, true)),
      itemStyle: { color: colour('wave'), borderColor: colour('paper'), borderWidth: 1, decal: { symbol: 'none' } },
    };
    const month = 30 * 864e5;
    // Milestones up to a year before the first batch; earlier ones would press the batches together and stand in the table only.
    const milestones = all.filter((row) => row.dataset.milestone && Date.parse(row.dataset.first) > Math.min(...days) - 12 * month);
    const marked = days.concat(milestones.map((row) => Date.parse(row.dataset.first)));
    const range = { min: Math.min(...marked) - month, max: Math.max(...marked) + month };
    if (bars.length) {
      bars[0].markLine = {
        silent: false,
        symbol: 'none',
        lineStyle: { color: colour('soft'), type: 'dashed', width: 1 },
        label: { color: colour('ink'), fontSize: 11.5, formatter: (p) => p.data.number },
        tooltip: { formatter: (p) => p.data.number + ' ' + p.data.name + '\n' + box.dataset.milestone },
        data: milestones.map((row) => ({ xAxis: Date.parse(row.dataset.first), name: row.dataset.label, number: row.dataset.milestone })),
      };
    }
    const top = (milestones.length ? 42 : 30) + legendHeight(box, columns.map((column) => column.textContent.trim()).concat(box.dataset.waves));
    return Object.assign(common(box, colour), {
      legend: { top: 0, left: 0, itemGap: 10, textStyle: { color: colour('ink'), fontSize: 12.5 }, selectedMode: false },
      grid: [{ left: 48, right: 12, top: top, bottom: 118 }, { left: 48, right: 12, height: 54, bottom: 26 }],
      xAxis: [
        axis(colour, Object.assign({ type: 'time', axisLabel: { show: false }, axisTick: { show: false }, splitLine: { show: false } }, range)),
        axis(colour, Object.assign({ type: 'time', gridIndex: 1, splitNumber: small ? 3 : 8, splitLine: { show: false },
          axisLabel: { hideOverlap: true, formatter: { year: '{yyyy}', month: '{yyyy}-{MM}', day: '' } } }, range)),
      ],
      yAxis: [
        axis(colour, { type: 'value', name: box.dataset.official + ' · ' + box.dataset.rows, nameGap: milestones.length ? 26 : 15 }),
        axis(colour, { type: 'value', gridIndex: 1, splitNumber: 2, name: box.dataset.waves + ' · ' + box.dataset.rows, axisLabel: { showMinLabel: false } }),
      ],
      tooltip: Object.assign(common(box, colour).tooltip, {
        trigger: 'item',
        formatter: (p) => {
          const row = rows[p.data.row];
          return row.cells[0].textContent.trim() + ' · ' + row.querySelector('time').textContent + '\n' + p.seriesName + ': ' + p.value[1];
        },
      }),
      series: bars.concat(waves),
      link: (p) => rows[p.data.row].querySelector('a'),
    });
  }

  const kinds = { 'shift-chart': shiftOption, 'batches-chart': batchesOption };
  const kindOf = (box) => kinds[box.dataset.kind || box.id];

  function draw(box) {
    const table = document.getElementById(box.dataset.table);
    const known = window.echarts.getInstanceByDom(box);
    if (!known) {
      box.dataset.says = box.getAttribute('aria-label');
    } else if (known.getHeight() !== box.clientHeight && box.clientHeight) {
      known.resize();
    }
    if (!table || !box.clientHeight || ![...table.tBodies[0].rows].some((row) => !row.dataset.milestone)) {
      if (known) {
        known.clear();
      }
      return;
    }
    const chart = known || window.echarts.init(box, null, { renderer: 'svg' });
    const option = kindOf(box)(box, table);
    chart.setOption(option, true);
    chart.off('click');
    if (option.link) {
      chart.on('click', (p) => option.link(p).click());
    }
  }

  function drawAll() {
    document.querySelectorAll('.chart').forEach((box) => kindOf(box) && draw(box));
  }

  function redrawAll() {
    document.querySelectorAll('.chart').forEach((box) => {
      const chart = window.echarts.getInstanceByDom(box);
      if (chart) {
        chart.resize();
        draw(box);
      }
    });
  }

  let waiting = 0;
  window.addEventListener('resize', () => {
    clearTimeout(waiting);
    waiting = setTimeout(redrawAll, 120);
  });
  dark.addEventListener('change', redrawAll);
  window.drawCharts = drawAll;
  // Other pages add kinds of their own and draw again.
  window.chartKinds = { kinds, palette, common, axis, legendHeight, inkOn, decals: TIER_DECALS, isDark: () => dark.matches };
  drawAll();
}());
