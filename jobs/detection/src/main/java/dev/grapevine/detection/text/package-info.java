/** Turns messages into the terms that topics are made of. */
package dev.grapevine.detection.text;
