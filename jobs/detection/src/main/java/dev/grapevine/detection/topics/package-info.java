/** Terms that are one story become one topic, with a life of its own. */
package dev.grapevine.detection.topics;
