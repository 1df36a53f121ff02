/** How the system does, for those who run it. */
package dev.grapevine.dashboard.operations;
