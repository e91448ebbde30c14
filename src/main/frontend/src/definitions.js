import '@fontsource/arimo/latin-400.css';
import '@fontsource/arimo/latin-ext-400.css';
import '@fontsource/arimo/cyrillic-400.css';
import '@fontsource/arimo/greek-400.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './definitions.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

const container = document.querySelector('#diagram');
const { changes, people } = JSON.parse(document.querySelector('#drawn').textContent);
const { diagram, label, failed, added, changed } = container.dataset;
const words = { ADDED: added, CHANGED: changed };
const ZOOM = 1.4;
const READABLE = 0.4;
const MARGIN = 20;

show().catch(() => {
  document.querySelector('#diagram-message').textContent = failed;
  document.querySelector('.diagram .tools').hidden = true;
});

async function show() {
  const response = await fetch(diagram, { redirect: 'error' });
  if (!response.ok) {
    throw new Error(`The diagram was answered with ${response.status}`);
  }
  // Labels have the room that they take in Arial, which not every machine has; Arimo is as wide.
  await document.fonts.load('12px Arimo');
  // Variables instead of colours: the drawing follows the page when it turns dark.
  const viewer = new NavigatedViewer({
    container,
    bpmnRenderer: { defaultFillColor: 'var(--paper)', defaultStrokeColor: 'var(--ink)', defaultLabelColor: 'var(--ink)' },
    textRenderer: { defaultStyle: { fontFamily: 'Arimo, sans-serif' } }
  });
  await viewer.importXML(await response.text());
  const canvas = viewer.get('canvas');
  // The wheel goes on scrolling the page.
  viewer.get('zoomScroll').toggle(false);
  describe(container.querySelector('svg[data-element-id], .djs-container > svg'));
  mark(viewer);
  begin(viewer);
  offerTools(viewer);
  container.dataset.drawn = 'true';
}

/** Everything that the drawing tells stands in the tables below, too. */
function describe(svg) {
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
}

function mark(viewer) {
  const registry = viewer.get('elementRegistry');
  const canvas = viewer.get('canvas');
  for (const [id, change] of Object.entries(changes)) {
    if (words[change] && registry.get(id)) {
      canvas.addMarker(id, change.toLowerCase());
      // Not by colour alone; lines have no room for a word, and differ in how they are drawn.
      if (!registry.get(id).waypoints && registry.get(id).parent) {
        badge(viewer, id, words[change], `tag ${change.toLowerCase()}`, { bottom: 8, left: 4 });
      }
    }
  }
  for (const [id, count] of Object.entries(people)) {
    if (registry.get(id)) {
      badge(viewer, id, String(count), 'people', { top: -14, right: 14 });
    }
  }
}

function badge(viewer, id, text, className, position) {
  const html = document.createElement('span');
  html.className = `badge ${className}`;
  html.textContent = text;
  html.setAttribute('aria-hidden', 'true');
  // Seen from far away, words would cover what they stand at.
  viewer.get('overlays').add(id, { position, html, show: { minZoom: className === 'people' ? 0 : READABLE }, scale: { min: READABLE * 1.5 } });
}

/** A diagram is much wider than it is high: begins as high as there is room for, at the first element that is marked. */
function begin(viewer) {
  const canvas = viewer.get('canvas');
  canvas.zoom('fit-viewport');
  const { inner, outer } = canvas.viewbox();
  const scale = Math.min(1, outer.height / (inner.height + 2 * MARGIN));
  const width = outer.width / scale;
  const marked = [...Object.keys(changes), ...Object.keys(people)].map(id => viewer.get('elementRegistry').get(id)).find(element => element?.parent);
  const wanted = marked ? middleOf(marked).x - width / 2 : inner.x;
  const x = Math.max(inner.x - MARGIN, Math.min(wanted, inner.x + inner.width + MARGIN - width));
  canvas.viewbox({ x, y: inner.y - MARGIN, width, height: outer.height / scale });
}

function middleOf({ waypoints, x, y, width, height }) {
  return waypoints ? waypoints[Math.floor(waypoints.length / 2)] : { x: x + width / 2, y: y + height / 2 };
}

function offerTools(viewer) {
  const canvas = viewer.get('canvas');
  document.querySelector('#zoom-in').addEventListener('click', () => canvas.zoom(canvas.zoom() * ZOOM));
  document.querySelector('#zoom-out').addEventListener('click', () => canvas.zoom(canvas.zoom() / ZOOM));
  document.querySelector('#zoom-whole').addEventListener('click', () => canvas.zoom('fit-viewport'));
  document.querySelector('.diagram .tools').hidden = false;
  for (const button of document.querySelectorAll('[data-show]')) {
    if (viewer.get('elementRegistry').get(button.dataset.show)) {
      button.hidden = false;
      button.addEventListener('click', () => lead(viewer, button.dataset.show));
    }
  }
}

/** Brings an element into the middle, large enough to be read. */
function lead(viewer, id) {
  const canvas = viewer.get('canvas');
  const { width, height } = canvas.viewbox().outer;
  const middle = middleOf(viewer.get('elementRegistry').get(id));
  canvas.viewbox({ x: middle.x - width / 2, y: middle.y - height / 2, width, height });
  container.scrollIntoView({ block: 'center' });
  container.querySelectorAll('.shown').forEach(shown => shown.classList.remove('shown'));
  canvas.addMarker(id, 'shown');
}
