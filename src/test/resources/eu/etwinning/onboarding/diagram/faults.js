/**
 * What a reader of the drawn diagram would stumble over, as sentences: texts that overlap or stick out, lines that cross each other,
 * run through something or run askew, elements outside their lane or without a name (gateways that only join need none). An empty list says that it reads well.
 */
function faultsOf(viewer) {
  const registry = viewer.get('elementRegistry');
  const canvas = viewer.get('canvas');
  const faults = [];

  const isContainer = element => /:(Participant|Lane|SubProcess)$/.test(element.type);
  const all = registry.filter(element => element !== canvas.getRootElement());
  const connections = all.filter(element => element.waypoints);
  const labels = all.filter(element => element.labelTarget);
  const containers = all.filter(isContainer);
  const nodes = all.filter(element => !element.waypoints && !element.labelTarget && !isContainer(element));
  const lanes = containers.filter(element => element.type === 'bpmn:Lane');

  const says = element => `"${element.businessObject.name || element.businessObject.id}"`;
  const boxOf = element => ({ left: element.x, top: element.y, right: element.x + element.width, bottom: element.y + element.height });
  const grown = (box, by) => ({ left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by });
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const inside = (a, b) => a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;

  // a text as it is really drawn, in the coordinates of the diagram
  function textBoxes(element) {
    const { x, y } = canvas.viewbox();
    const origin = canvas.getContainer().getBoundingClientRect();
    return [...registry.getGraphics(element).querySelectorAll(':scope > .djs-visual text')].map(text => {
      const box = text.getBoundingClientRect();
      return { left: box.left - origin.left + x, top: box.top - origin.top + y, right: box.right - origin.left + x, bottom: box.bottom - origin.top + y };
    });
  }

  const segments = connections.flatMap(connection => connection.waypoints.slice(1).map((end, i) => {
    const start = connection.waypoints[i];
    return {
      connection, askew: start.x !== end.x && start.y !== end.y,
      box: { left: Math.min(start.x, end.x), top: Math.min(start.y, end.y), right: Math.max(start.x, end.x), bottom: Math.max(start.y, end.y) }
    };
  }));

  const texts = [...labels, ...nodes, ...containers].flatMap(element => textBoxes(element).map(box => ({ element, box })));
  const pairs = (list, tell) => list.forEach((a, i) => list.slice(i + 1).forEach(b => tell(a, b)));
  const attached = (a, b) => a.host === b || b.host === a;

  pairs(nodes, (a, b) => {
    if (!attached(a, b) && meet(grown(boxOf(a), 8), boxOf(b))) faults.push(`${says(a)} and ${says(b)} stand too close`);
  });
  pairs(texts, (a, b) => {
    if (meet(a.box, b.box)) faults.push(`the texts ${says(a.element)} and ${says(b.element)} overlap`);
  });
  texts.forEach(({ element, box }) => {
    nodes.filter(node => node !== element && meet(box, boxOf(node)))
      .forEach(node => faults.push(`the text ${says(element)} lies on ${says(node)}`));
    segments.filter(segment => meet(box, grown(segment.box, 1)))
      .forEach(segment => faults.push(`the line ${segment.connection.id} runs through the text ${says(element)}`));
    if (!element.labelTarget && !inside(box, boxOf(element))) faults.push(`the text ${says(element)} sticks out`);
    if (element.labelTarget && !lanes.some(lane => inside(box, boxOf(lane)))) faults.push(`the text ${says(element)} lies across a lane's border`);
  });

  segments.forEach(({ connection, askew, box }) => {
    if (askew) faults.push(`the line ${connection.id} runs askew`);
    nodes.filter(node => meet(box, grown(boxOf(node), node === connection.source || node === connection.target || attached(node, connection.source) ? -2 : 4)))
      .forEach(node => faults.push(`the line ${connection.id} runs through ${says(node)}`));
  });
  pairs(segments, (a, b) => {
    if (a.connection !== b.connection && meet(grown(a.box, 5), b.box)) faults.push(`the lines ${a.connection.id} and ${b.connection.id} cross or touch`);
  });

  nodes.filter(node => !lanes.some(lane => inside(grown(boxOf(node), 10), boxOf(lane)))).forEach(node => faults.push(`${says(node)} is in no lane`));
  const joins = node => /Gateway$/.test(node.type) && node.businessObject.outgoing.length === 1;
  nodes.filter(node => !node.businessObject.name && !joins(node)).forEach(node => faults.push(`${says(node)} has no name`));
  nodes.filter(node => /(Task|Activity)$/.test(node.type) && !node.businessObject.documentation)
    .forEach(node => faults.push(`${says(node)} says nothing about itself`));
  return faults;
}
