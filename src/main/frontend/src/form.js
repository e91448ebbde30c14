import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';
