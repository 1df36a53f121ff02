/** What pages show, in the words and shapes in which they show it. */
package dev.grapevine.dashboard.view;
