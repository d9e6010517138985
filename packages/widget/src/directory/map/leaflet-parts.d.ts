// The parts of Leaflet the map is made of: its main file also brings controls, popups and icons
// that write markup, and takes `window.L` from a page that has its own.
declare module 'leaflet/src/map/Map.js' {
  export {Map} from 'leaflet';
}
declare module 'leaflet/src/layer/tile/GridLayer.js' {
  export {GridLayer} from 'leaflet';
}
declare module 'leaflet/src/geo/LatLng.js' {
  export {LatLng} from 'leaflet';
}
declare module 'leaflet/src/geo/LatLngBounds.js' {
  export {LatLngBounds} from 'leaflet';
}
declare module 'leaflet/src/geometry/Point.js' {
  export {Point} from 'leaflet';
}
