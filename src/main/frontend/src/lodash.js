// The viewer takes this one function from the package's main file, which would bring three hundred others.
export { default as isEqual } from 'lodash/isEqual';
