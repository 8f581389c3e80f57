// <remit-chart>: an ECharts picture in SVG that speaks the design's language. Loaded at run time; never bundled.
import * as echarts from '../vendor/echarts/echarts.esm.min.js';

const TOKEN = /^var\((--rm-[\w-]+)\)$/;
const TIERS = {
  minimal: { symbol: 'path://M10 0a10 10 0 1 0 .01 0zM10 3.4a6.6 6.6 0 1 1 -.01 0z' },
  limited: { symbol: 'path://M0 0h20v20h-20zM2.5 2.5v7h15v-7z' },
  high: { symbol: 'triangle' },
  prohibited: { symbol: 'path://M6 0h8l6 6v8l-6 6h-8l-6-6v-8zM4 8.4v3.2h12v-3.2z' },
};
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

class RemitChart extends HTMLElement {
  #chart;
  #option;
  #probe;
  #drawn = false;
  #sizes = new ResizeObserver(() => this.#chart?.resize());
  #scheme = new MutationObserver(() => this.#draw());
  #media = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('(forced-colors: active)')];
  #redraw = () => this.#draw();

  set optionJson(json) {
    this.#option = JSON.parse(json);
    this.#draw();
  }

  connectedCallback() {
    // A property set before this element was defined would hide the setter.
    if (Object.hasOwn(this, 'optionJson')) {
      const early = this.optionJson;
      delete this.optionJson;
      this.optionJson = early;
    }
    this.#sizes.observe(this);
    this.#scheme.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
    this.#media.forEach((m) => m.addEventListener('change', this.#redraw));
    this.#draw();
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
    this.#scheme.disconnect();
    this.#media.forEach((m) => m.removeEventListener('change', this.#redraw));
    this.#chart?.dispose();
    this.#chart = undefined;
    this.#drawn = false;
  }

  #draw() {
    if (!this.isConnected || !this.#option) return;
    if (!this.#chart) {
      this.#chart = echarts.init(this, null, { renderer: 'svg' });
      this.#chart.on('click', (point) => {
        const id = point.data?.id ?? point.name;
        this.dispatchEvent(new CustomEvent('remit-point', { detail: { id: String(id), series: point.seriesName } }));
      });
    }
    this.#probe = document.createElement('span');
    this.#probe.hidden = true;
    this.append(this.#probe);
    this.#chart.setOption({ ...this.#defaults(), ...this.#translated(this.#option) }, true);
    this.#probe.remove();
    this.#drawn = true;
  }

  /** What every chart has in common; an option may say otherwise. */
  #defaults() {
    const style = getComputedStyle(this);
    return {
      aria: { enabled: false }, // the element itself is the named image
      animation: !still() && !this.#drawn,
      animationDuration: 180,
      animationDurationUpdate: 0,
      textStyle: { fontFamily: style.fontFamily, fontSize: 11, color: this.#colour('--rm-ink-3') },
      grid: { left: 8, right: 12, top: 12, bottom: 8, containLabel: true },
    };
  }

  #translated(value, key) {
    if (Array.isArray(value)) return value.map((v) => this.#translated(v, key));
    if (value && typeof value === 'object') {
      const out = {};
      for (const [k, v] of Object.entries(value)) Object.assign(out, this.#entry(k, v));
      if (/Axis$/.test(key ?? '')) return this.#axis(out);
      return key === 'markLine' ? this.#line(out) : out;
    }
    const token = typeof value === 'string' && TOKEN.exec(value);
    return token ? this.#colour(token[1]) : value;
  }

  #entry(key, value) {
    if (key === 'type' && value === 'scatter') return { type: value, itemStyle: { opacity: 1 } };
    if (key === 'decal' && value === 'hatch') return { decal: this.#hatch() };
    if (key === 'symbol' && typeof value === 'string' && value.startsWith('tier:')) return TIERS[value.slice(5)];
    return { [key]: this.#translated(value, key) };
  }

  #axis(axis) {
    const line = this.#colour('--rm-line');
    return {
      axisLine: { lineStyle: { color: this.#colour('--rm-line-strong') } },
      axisTick: { show: false },
      splitLine: { lineStyle: { color: line } },
      ...axis,
      axisLabel: { color: this.#colour('--rm-ink-3'), fontSize: 11, ...this.#label(axis.axisLabel) },
    };
  }

  /** Nothing is nothing in any unit: "€0", not "€0k". */
  #label({ zero, formatter, ...label } = {}) {
    if (zero === undefined) return formatter === undefined ? label : { ...label, formatter };
    return { ...label, formatter: (value) => (value === 0 ? zero : formatter.replace('{value}', value.toLocaleString('en'))) };
  }

  #line(line) {
    const label = { color: this.#colour('--rm-ink-3'), fontSize: 11, textBorderWidth: 0, ...line.label };
    return { animation: false, silent: true, ...line, label };
  }

  #hatch() {
    return {
      symbol: 'rect', symbolSize: 1, rotation: Math.PI / 4,
      dashArrayX: [1, 0], dashArrayY: [1.4, 4], color: this.#colour('--rm-hatch-line'),
    };
  }

  /** The token's colour in the scheme of the moment: light-dark() is resolved by the style engine. */
  #colour(token) {
    this.#probe.style.color = `var(${token})`;
    return getComputedStyle(this.#probe).color;
  }
}

if (!customElements.get('remit-chart')) customElements.define('remit-chart', RemitChart);
