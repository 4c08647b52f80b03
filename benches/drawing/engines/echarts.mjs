// ECharts, the series "graph": Canvas 2D. Only what it needs is imported.

import { GraphChart } from "echarts/charts";
import * as echarts from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

import { EDGE, mapOf, once } from "../map.mjs";

echarts.use([GraphChart, CanvasRenderer]);

export const VARIANTS = {
  "no animation": {},
  "no animation, only what changed is drawn": { useDirtyRect: true },
};

export async function start(text, box, variant) {
  const { n, names, colors, xs, ys, from, to } = mapOf(text);
  const data = [];
  for (let node = 0; node < n; node += 1) {
    data.push({
      id: `${node}`,
      name: names[node],
      x: xs[node],
      y: ys[node],
      itemStyle: { color: colors[node] },
    });
  }
  const links = from.map((source, edge) => ({ source: `${source}`, target: `${to[edge]}` }));
  const chart = echarts.init(box, undefined, { renderer: "canvas", ...VARIANTS[variant] });
  const series = {
    type: "graph",
    layout: "none",
    roam: true,
    roamTrigger: "global",
    symbolSize: 6,
    // Dots of about one size, as elsewhere; 0 is taken for 1.
    nodeScaleRatio: 0.01,
    lineStyle: { color: EDGE, width: 1 },
    data,
    links,
  };
  const finished = once((done) => chart.on("rendered", done));
  chart.setOption({ animation: false, series: [series] });
  await finished;
  chart.off("rendered");

  const model = () => chart.getModel().getSeriesByIndex(0);
  const placeOf = (node) => chart.convertToPixel({ seriesIndex: 0 }, [xs[node], ys[node]]);
  const lookAt = async (node, scale) => {
    const [left] = chart.convertToPixel({ seriesIndex: 0 }, [0, 0]);
    const [right] = chart.convertToPixel({ seriesIndex: 0 }, [1000, 0]);
    const zoom = model().get("zoom") ?? 1;
    const rendered = once((done) => chart.on("rendered", done));
    const seen = { zoom: (zoom * scale * 1000) / (right - left), center: [xs[node], ys[node]] };
    chart.setOption({ series: [seen] });
    await rendered;
    chart.off("rendered");
  };
  const onHover = (report) => {
    chart.on("mouseover", ({ dataType, dataIndex }) => dataType === "node" && report(dataIndex));
    chart.on("mouseout", ({ dataType }) => dataType === "node" && report(undefined));
  };
  const counts = () => ({ nodes: model().getData().count(), edges: model().getEdgeData().count() });
  return { counts, placeOf, lookAt, onHover };
}
